import type { Page } from 'playwright/test';

/*
 * How much room there is: for what is read, and for a finger. What runs in the page stands alone, without help from here.
 */

/** What is cut off or leads sideways, apart from what scrolls by itself, is cut with an ellipsis, or is there for ears alone. */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
    const parts = roots(document).flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]);
    const isCut = (part: HTMLElement): boolean => {
      if (!part.checkVisibility({ visibilityProperty: true }) || part.closest('.unseen, input, textarea')) return false;
      const { overflowX, overflowY, textOverflow, webkitLineClamp, display } = getComputedStyle(part);
      if (display === 'inline' || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
      const wide = part.scrollWidth > part.clientWidth + 1 && /hidden|clip/.test(overflowX);
      const high = part.scrollHeight > part.clientHeight + 1 && /hidden|clip/.test(overflowY);
      return wide || high;
    };
    const isOutside = (part: HTMLElement): boolean => {
      if (!part.checkVisibility({ visibilityProperty: true }) || part.closest('.unseen, pre, .table')) return false;
      const { left, right, width } = part.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    };
    const name = (part: HTMLElement): string => `${part.localName}.${part.className}`;
    return [...parts.filter(isCut).map((part) => `cut off: ${name(part)}`), ...parts.filter(isOutside).map((part) => `out of sight: ${name(part)}`)];
  });

/** The text spacing that WCAG 1.4.12 wants to be borne. */
export const space = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    for (const root of roots(document)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });

/**
 * What a finger hits less than `least` px of, either way. Links in the middle of a text are as high as its lines.
 */
export const narrowTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
    const TARGETS = 'button, a[href], input, textarea, [role=option], [role=treeitem]';
    const targets = roots(document).flatMap((root) => [...root.querySelectorAll<HTMLElement>(TARGETS)]).filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('p'));
    return targets.flatMap((target) => {
      target.scrollIntoView({ block: 'center', inline: 'center' });
      const root = target.getRootNode() as ShadowRoot;
      const { left, top, width, height } = target.getBoundingClientRect();
      const y = top + height / 2;
      const label = target.closest('label, .field');
      const roomAt = (x: number): readonly [across: number, down: number] => {
        const isHit = (dx: number, dy: number): boolean => {
          const found = root.elementFromPoint(x + dx, y + dy);
          return found !== null && (target.contains(found) || (label?.contains(found) ?? false));
        };
        const reachOf = (dx: number, dy: number): number => {
          let far = 0;
          while (far < wanted && isHit(dx * (far + 1), dy * (far + 1))) far++;
          return far;
        };
        return [reachOf(-1, 0) + reachOf(1, 0) + 1, reachOf(0, -1) + reachOf(0, 1) + 1];
      };
      // Under the sheet's handle, the middle of a long way back has less than its ends.
      const rooms = [width / 2, wanted / 2, width - wanted / 2].map((from) => roomAt(left + from));
      const [across, down] = rooms[0]!;
      return rooms.some((room) => Math.min(...room) >= wanted - 1) ? [] : [`${target.getAttribute('aria-label') ?? target.textContent?.trim()} (${target.localName}.${target.className}): ${across} × ${down}`];
    });
  }, least);
