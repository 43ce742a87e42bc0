import type { Driver } from '../support/driver.js';
import { EYES } from './eyes.js';
import type { Eyes } from './eyes.js';

type Answer<Method extends keyof Eyes> = ReturnType<Eyes[Method]> extends Promise<infer Value> ? Value : ReturnType<Eyes[Method]>;

/** A page under test, in its frame if it stands in one. */
export interface Asked {
  ask<Method extends keyof Eyes>(method: Method, ...args: Parameters<Eyes[Method]>): Promise<Answer<Method>>;
  /** Asks until the answer will do; fails with what was wanted and what came last. */
  until<Method extends keyof Eyes>(what: string, method: Method, args: Parameters<Eyes[Method]>, met: (answer: Answer<Method>) => boolean): Promise<Answer<Method>>;
}

const PATIENCE = 15_000;

export function askIn(driver: Driver, framed: boolean): Asked {
  const ask = async <Method extends keyof Eyes>(method: Method, ...args: Parameters<Eyes[Method]>): Promise<Answer<Method>> =>
    (await driver.evaluate(framed ? askFrame : askHere, EYES, method as string, args as readonly unknown[])) as Answer<Method>;
  return {
    ask,
    async until<Method extends keyof Eyes>(what: string, method: Method, args: Parameters<Eyes[Method]>, met: (answer: Answer<Method>) => boolean) {
      const end = performance.now() + PATIENCE;
      for (;;) {
        const answer = await ask(method, ...args);
        if (met(answer)) return answer;
        if (performance.now() > end) throw new Error(`${what}; last: ${JSON.stringify(answer)?.slice(0, 120)}`);
        await ask('pause');
      }
    },
  };
}

/** Runs in the page. */
function askHere(eyes: string, method: string, args: readonly unknown[]): unknown {
  const own = (window as unknown as Record<symbol, Record<string, (...args: readonly unknown[]) => unknown>>)[Symbol.for(eyes)];
  return own?.[method]?.(...args);
}

/** Runs in the page around the frame. */
function askFrame(_: string, method: string, args: readonly unknown[]): Promise<unknown> {
  return new Promise((done, failed) => {
    const id = Math.random();
    const hear = ({ data }: MessageEvent<{ answerOf?: number; value?: unknown; error?: string }>): void => {
      if (data.answerOf !== id) return;
      removeEventListener('message', hear);
      if (data.error === undefined) done(data.value);
      else failed(new Error(data.error));
    };
    addEventListener('message', hear);
    document.querySelector('iframe')?.contentWindow?.postMessage({ eyes: method, args, id }, '*');
  });
}
