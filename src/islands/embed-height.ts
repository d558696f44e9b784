/**
 * Tells the page around this one how high it is, whenever that changes. It only sends, and what it sends
 * is no secret, so that it may go to whoever frames it.
 */
if (parent !== window) {
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ type: 'height', height }, '*');
  };
  new ResizeObserver(tell).observe(document.body);
}

export {};
