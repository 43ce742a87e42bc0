/**
 * The tag of tests that other engines are left out of. They need what Playwright cannot have of a Firefox over WebDriver
 * BiDi (fingers, print, less motion, colours of the visitor’s own, what a request carries), what Chromium alone tells
 * (layout shifts, the accessibility tree, the very same pictures everywhere), or a second try at a module that did not
 * come: Firefox never asks again for it.
 */
export const CHROMIUM_ALONE = '@chromium-alone';
