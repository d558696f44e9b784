import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';

/** What a gesture asks for; places are shares of the drawing's width, from its left edge. */
export type Gestures = {
  zoom(factor: number, at: number): void;
  pan(share: number): void;
  /** A double click or tap, which is a choice and not a drag. */
  zoomIn(at: number): void;
};

/** What a drag of the overview asks for, in shares of its width. */
export type Brush = {
  press(at: number): void;
  /** How far it has come since it was pressed. */
  drag(by: number): void;
};

/** The strip of the whole: what is shown is dragged along, and a press elsewhere brings that day in. */
export function listenToBrush(strip: SVGSVGElement, brush: Brush): void {
  let pressed = 0;
  strip.addEventListener('pointerdown', (event) => {
    if (event.button) return;
    const { left, width } = strip.getBoundingClientRect();
    pressed = event.clientX;
    strip.setPointerCapture(event.pointerId);
    brush.press((pressed - left) / width);
  });
  strip.addEventListener('pointermove', (event) => {
    if (strip.hasPointerCapture(event.pointerId))
      brush.drag((event.clientX - pressed) / strip.clientWidth);
  });
}

/** Two taps count as one double tap within this time and distance. */
const TAP = { milliseconds: 350, pixels: 30 };

type Guarded = Event & {
  ctrlKey?: boolean;
  metaKey?: boolean;
  button?: number;
  touches?: TouchList;
};

/**
 * Drag, pinch and pan with two fingers; the wheel only with Ctrl or ⌘, and one finger not at all,
 * so that the page keeps its scroll.
 */
export function listenToGestures(svg: SVGSVGElement, gestures: Gestures): void {
  const shareOf = (clientX: number) => {
    const { left, width } = svg.getBoundingClientRect();
    return (clientX - left) / width;
  };
  let last = zoomIdentity;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .filter((event: Guarded) =>
      event.type === 'wheel'
        ? Boolean(event.ctrlKey || event.metaKey)
        : event.type.startsWith('touch')
          ? (event.touches?.length ?? 0) > 1
          : !event.button,
    )
    .clickDistance(4)
    // d3 takes ten times the step when Ctrl is held, which is held here always.
    .wheelDelta((event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002))
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (!sourceEvent) return;
      const factor = transform.k / last.k;
      const wide = svg.viewBox.baseVal.width;
      // d3 counts in the units of the view box.
      const moved = (transform.x - last.x * factor) / wide;
      const { clientX, touches } = sourceEvent as MouseEvent & { touches?: TouchList };
      if (touches && touches.length > 1) {
        const at = shareOf(((touches[0]?.clientX ?? 0) + (touches[1]?.clientX ?? 0)) / 2);
        // What stays put under the fingers as they part has moved by the rest.
        gestures.zoom(factor, at);
        gestures.pan(moved + (factor - 1) * at);
      } else if (factor !== 1) gestures.zoom(factor, shareOf(clientX));
      else gestures.pan(moved);
      last = transform;
    });
  select(svg).call(behaviour).on('dblclick.zoom', null);

  svg.addEventListener('dblclick', (event) => {
    event.preventDefault();
    gestures.zoomIn(shareOf(event.clientX));
  });
  // Not every browser makes a double click of two taps.
  let tapped = { at: 0, x: 0 };
  svg.addEventListener('touchend', (event) => {
    const touch = event.changedTouches[0];
    if (!touch || event.touches.length) return;
    const near = Math.abs(touch.clientX - tapped.x) < TAP.pixels;
    if (near && event.timeStamp - tapped.at < TAP.milliseconds) {
      event.preventDefault();
      gestures.zoomIn(shareOf(touch.clientX));
      tapped = { at: 0, x: 0 };
    } else tapped = { at: event.timeStamp, x: touch.clientX };
  });
}
