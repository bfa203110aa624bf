"use strict";
/*
 * The first line of `npm start`, `npm test` and `npm run dev`. Whatever Node is on this machine runs it, so it is written
 * in the JavaScript of 2015 and needs nothing installed. It installs what the lockfile says when that has changed, and
 * hands over to the Node that the lockfile pins.
 */
var childProcess = require("child_process");
var crypto = require("crypto");
var fs = require("fs");
var path = require("path");

var ROOT = path.join(__dirname, "..");
var MODULES = path.join(ROOT, "node_modules");
var STAMP = path.join(MODULES, ".cartwright-lockfile");
var RUN_RECORD = path.join(ROOT, ".local", "run.json");
var OLDEST_NODE = 18;
/* These look and clear up; they must run whatever state things are in. */
var CONTENT_WITH_WHAT_IS_THERE = ["doctor.ts", "reset.ts"];

/** Hash of what decides about node_modules: the lockfile and the allowed install scripts. */
function lockfileHash(root) {
  var hash = crypto.createHash("sha256");
  ["package-lock.json", ".npmrc"].forEach(function (name) {
    var file = path.join(root, name);
    if (fs.existsSync(file)) hash.update(fs.readFileSync(file));
  });
  return hash.digest("hex");
}

/** What to do about node_modules: 'nothing', 'install', or 'refuse' while a stack of this checkout runs on them. */
function decideInstall(facts) {
  if (facts.installed && facts.stamp === facts.hash) return "nothing";
  if (facts.running) return "refuse";
  return "install";
}

function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    return undefined;
  }
}

/** Whether the console of `npm start` lives: the very process, where the system tells when a process began. */
function stackRuns() {
  try {
    var starter = JSON.parse(read(RUN_RECORD)).starter;
    process.kill(starter.pid, 0);
    var stat = read("/proc/" + starter.pid + "/stat");
    if (stat === undefined) return true;
    var began = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return starter.identity.split("/")[1] === began;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function pinnedNode() {
  var link = path.join(MODULES, ".bin", process.platform === "win32" ? "node.cmd" : "node");
  if (fs.existsSync(link)) return process.platform === "win32" ? link : fs.realpathSync(link);
  return undefined;
}

function fail(lines) {
  process.stderr.write("\n" + lines.join("\n") + "\n\n");
  process.exit(1);
}

function install() {
  var npm = process.env.npm_execpath;
  var byNode = npm !== undefined && /\.c?js$/.test(npm);
  // The Node that npm itself runs under: ours may lie in the node_modules that is about to be replaced.
  var command = byNode
    ? process.env.npm_node_execpath || process.execPath
    : process.platform === "win32"
      ? "npm.cmd"
      : "npm";
  var args = (byNode ? [npm] : []).concat(["ci", "--no-audit", "--no-fund"]);
  var started = Date.now();
  process.stdout.write("… Installing what package-lock.json says (the first time takes a minute or two)\n");
  var timer = childProcess.spawn(process.execPath, ["-e", TICKER], { stdio: ["ignore", "inherit", "ignore"] });
  var result = childProcess.spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  timer.kill();
  if (result.error && result.error.code === "ENOENT") {
    fail([
      "npm is missing on this machine. Install Node 20 or newer from nodejs.org (npm comes with it), then run this again.",
    ]);
  }
  if (result.status !== 0) {
    fail([
      String(result.stdout || ""),
      String(result.stderr || ""),
      "npm ci failed; the lines above say why. A half-made node_modules is replaced by the next attempt.",
    ]);
  }
  fs.writeFileSync(STAMP, lockfileHash(ROOT));
  process.stdout.write("✓ Installed (" + Math.round((Date.now() - started) / 1000) + " s)\n");
}

/** spawnSync blocks us, so another process tells that we are alive. */
var TICKER =
  'var s=Date.now();setInterval(function(){process.stdout.write("… still installing ("+Math.round((Date.now()-s)/1000)+" s)\\n")},10000)';

function main() {
  var script = process.argv[2];
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    process.stderr.write(
      "This is Node " + process.version + "; npm may refuse to install with it. Node 20 or newer is better.\n",
    );
  }
  var decision = decideInstall({
    installed: pinnedNode() !== undefined,
    stamp: read(STAMP),
    hash: lockfileHash(ROOT),
    running: stackRuns(),
  });
  if (pinnedNode() !== undefined && CONTENT_WITH_WHAT_IS_THERE.indexOf(script) !== -1) decision = "nothing";
  if (decision === "refuse") {
    fail([
      "package-lock.json has changed, so dependencies must be installed; but Cartwright runs in this folder and would break under it.",
      "Stop it first (Ctrl-C in its terminal), then run this again.",
    ]);
  }
  if (decision === "install") install();
  var node = pinnedNode();
  if (node === undefined)
    fail([
      "The pinned Node did not come with npm ci: is there none for this kind of machine (" +
        process.platform +
        " " +
        process.arch +
        ")?",
    ]);
  handOver(node, [path.join(__dirname, script)].concat(process.argv.slice(3)));
}

/** Runs the script as our child. Signals reach it through the terminal or through us; we end as it ends. */
function handOver(node, args) {
  var child = childProcess.spawn(node, args, { cwd: process.cwd(), stdio: "inherit" });
  ["SIGTERM", "SIGHUP"].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  // npm hands signals to a shell that does not hand them on: when npm is gone, we are not wanted any more.
  var parent = process.ppid;
  var watch = setInterval(function () {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 500);
  // The terminal sends Ctrl-C to the child as well; we only must not end before it.
  process.on("SIGINT", function () {});
  child.on("error", function (error) {
    fail([error.message]);
  });
  child.on("exit", function (code, signal) {
    process.exit(signal ? 1 : code);
  });
}

module.exports = { decideInstall: decideInstall, lockfileHash: lockfileHash };
if (require.main === module) main();
