export default { distDir: process.env.DIST };
