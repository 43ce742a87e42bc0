import { LitElement } from 'lit';
import { breath } from '../../content/breath.js';

/**
 * What those of our elements have in common that are first drawn while the visitor is still on the way to them: each
 * draws its first picture in a task of its own, so that the page never waits for all of them together.
 */
export class FaqElement extends LitElement {
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await breath();
    super.scheduleUpdate();
  }
}
