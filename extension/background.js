/**
 * Pressed → capture → post → show, in the same tab, so that Back is the way out. It keeps nothing between two presses.
 */

import { postCapture, Problem, serviceAddress } from "./service.js";
import { say } from "./words.js";

/** @import { Capture, Kind } from "./service.js" */

/** Addresses that belong to the browser or to another extension, in the browsers that share this extension. */
const BROWSER_PAGE = /^(about|brave|chrome|chrome-extension|chrome-search|devtools|edge|moz-extension|opera|resource|view-source|vivaldi):/;

chrome.action.onClicked.addListener((tab) => void press(tab));

/**
 * Read the tab's page, or leave read mode when the tab is in it.
 * @param {chrome.tabs.Tab} tab
 */
async function press(tab) {
  if (tab.id === undefined) return;
  const address = await serviceAddress();
  if (showsOurs(tab, address)) return goBack(tab.id);
  await tell(tab.id, "…", say("action_working"));
  const next = await read(tab.id, tab.url, address).catch((error) => problemPage(error));
  await tell(tab.id, "", say("action"));
  if (await isStillOn(tab)) await chrome.tabs.update(tab.id, { url: next });
}

/**
 * Give the address of the reading page for what the tab shows now.
 * @param {number} tabId
 * @param {string | undefined} url
 * @param {string} address
 * @throws {Problem}
 */
async function read(tabId, url, address) {
  return postCapture(address, await capture(tabId, url));
}

/**
 * @param {number} tabId
 * @param {string | undefined} url
 * @returns {Promise<Capture>}
 * @throws {Problem}
 */
async function capture(tabId, url) {
  const results = await chrome.scripting
    .executeScript({ target: { tabId }, files: ["capture.js"] })
    .catch(() => []);
  /** @type {Capture | {refused: Kind} | null | undefined} */
  const result = results[0]?.result;
  if (!result) throw new Problem(whyClosed(url));
  if ("refused" in result) throw new Problem(result.refused);
  return result;
}

/**
 * Say what kind of page lets no extension in.
 * @param {string | undefined} url not known for some of the browser's own pages
 * @returns {Kind}
 */
function whyClosed(url) {
  if (!url || BROWSER_PAGE.test(url)) return "browser-page";
  if (url.startsWith("file:")) return "file";
  return /\.pdf$/i.test(new URL(url).pathname) ? "pdf" : "browser-page";
}

/**
 * @param {chrome.tabs.Tab} tab
 * @param {string} address
 */
function showsOurs({ url = "" }, address) {
  return url.startsWith(`${address}/read/`) || url.startsWith(chrome.runtime.getURL("problem.html"));
}

/**
 * Leave the reading page for the page before it.
 * @param {number} tabId
 */
async function goBack(tabId) {
  await chrome.tabs.goBack(tabId).catch(() => chrome.tabs.update(tabId, { url: problemPage(new Problem("no-way-back")) }));
}

/**
 * Say whether the tab still shows the site that the button was pressed on; a reader who has gone on is left alone.
 * @param {chrome.tabs.Tab} pressed
 */
async function isStillOn({ id, url }) {
  const now = await chrome.tabs.get(/** @type {number} */ (id)).catch(() => null);
  if (!now) return false;
  return now.url === url || (!!now.url && !!url && new URL(now.url).origin === new URL(url).origin);
}

/**
 * Give the address of the page that says, in words, what went wrong. A page, and not only a mark on the button:
 * a screen reader reads a page out, and Back leads from it to where the reader was.
 * @param {unknown} error
 */
function problemPage(error) {
  const problem = error instanceof Problem ? error : new Problem("unexpected", { detail: String(error) });
  const { kind, detail, advice, address } = problem;
  const facts = Object.entries({ kind, detail, advice, address }).filter(([, fact]) => fact);
  return `${chrome.runtime.getURL("problem.html")}?${new URLSearchParams(facts)}`;
}

/**
 * Let the button say what goes on.
 * @param {number} tabId
 * @param {string} badge
 * @param {string} title
 */
async function tell(tabId, badge, title) {
  await Promise.allSettled([
    chrome.action.setBadgeText({ tabId, text: badge }),
    chrome.action.setTitle({ tabId, title }),
  ]);
}
