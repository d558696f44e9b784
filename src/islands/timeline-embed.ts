import { embedView } from '../timeline/embed.ts';
import type { TimelineFrame, TimelineItem } from '../timeline/item.ts';
import { findBounds, formatView, parseView } from '../timeline/view.ts';
import { element, setText } from './element.ts';
import { fetchJson } from './fetched.ts';
import { join } from './join.ts';

/**
 * Draws the view that the address asks for over the whole that was made at build. Where the data cannot be had,
 * as in a sandbox that its host's headers do not allow for, the whole stays as it is.
 */
class TimelineEmbed extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { src = '', base = '/' } = this.dataset;
    if (location.search) {
      const data = await fetchJson<{ frame: TimelineFrame; items: TimelineItem[] }>(src);
      if (!data) return;
      this.draw(data, base);
    }
    this.dataset.ready = '';
  }

  private draw(data: { frame: TimelineFrame; items: TimelineItem[] }, base: string): void {
    const bounds = findBounds(data.frame, data.items);
    const view = parseView(location.search, bounds);
    const { drawing, caption, listed, rest, chosen } = embedView(data, view);
    const svg = this.querySelector('svg');
    svg?.setAttribute('viewBox', `0 0 ${drawing.width} ${drawing.height}`);
    if (svg) join(svg, drawing.shapes, base);
    setText(this.querySelector('[data-caption]'), caption);
    const link = (item: TimelineItem) =>
      element('a', { href: base + item.path, target: '_blank', rel: 'noopener' }, [item.title]);
    this.querySelector('[data-listed]')?.replaceChildren(
      ...listed.map((item) =>
        element('li', { 'data-kind': item.kind, 'data-id': item.id }, [
          element('span', { class: 'years' }, [item.years]),
          ' ',
          link(item),
        ]),
      ),
    );
    const at = this.querySelector<HTMLElement>('[data-chosen]');
    if (at && chosen) {
      at.hidden = false;
      at.replaceChildren(link(chosen), ` ${chosen.years}. ${chosen.summary}`);
    }
    const query = formatView(view, bounds);
    setText(this.querySelector('[data-rest]'), rest ? `${rest} more on the timeline.` : '');
    const permalink = document.querySelector<HTMLAnchorElement>('[data-permalink]');
    if (permalink) {
      permalink.href = base + query;
      permalink.textContent += query;
    }
  }
}

customElements.define('timeline-embed', TimelineEmbed);
