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
  let hasOpened = false;
  // One save tells of several things at once.
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, 150);
  };
  const connect = () => {
    const events = new EventSource(address);
    events.addEventListener("open", () => {
      wait = 500;
      if (hasOpened) onOpen();
      hasOpened = true;
    });
    for (const name of ["reload", "problems", "mended"]) events.addEventListener(name, soon);
    events.addEventListener("style", onStyle);
    events.addEventListener("error", () => {
      if (events.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 8000);
    });
    addEventListener("pagehide", () => events.close(), { once: true });
  };
  connect();
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    connect();
    soon();
  });
}
