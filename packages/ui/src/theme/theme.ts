export const themeKey = "theme";

/**
 * Runs in the head, before anything is painted, so that a chosen theme never flashes. Without a choice the system
 * decides, by `color-scheme: light dark`.
 */
export const themeScript = `try{var t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
