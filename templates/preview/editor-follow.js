// Follows the disk: the server tells when the site has changed.

/**
 * Listens for as long as the editor is open.
 *
 * `onChange` runs when pages or problems may be others, `onStyle` when only styles are, `onOpen` when
 * the server is there again.
 */
export function follow(address, { onChange, onStyle, onOpen }) {
  let wait = 500;
  let timer = 0;
  let retry = 0;
  let events = null;
  let hasOpened = false;
  // One save tells of several things at once.
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, 150);
  };
  const disconnect = () => {
    clearTimeout(retry);
    events?.close();
  };
  // Browsers open few connections to one host, and an editor that nobody sees needs none.
  const connect = () => {
    disconnect();
    if (document.hidden) return;
    const stream = events = new EventSource(address);
    stream.addEventListener("open", () => {
      wait = 500;
      if (hasOpened) onOpen();
      hasOpened = true;
    });
    for (const name of ["reload", "problems", "mended"]) stream.addEventListener(name, soon);
    stream.addEventListener("style", onStyle);
    stream.addEventListener("error", () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(connect, wait);
      wait = Math.min(wait * 2, 8000);
    });
  };
  connect();
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
  document.addEventListener("visibilitychange", connect);
}
