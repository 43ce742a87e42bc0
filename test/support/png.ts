import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of this size in px, as a screenshot may look: a bar above a page with lines on it. */
export function png(width: number, height: number, bar: Colour = [36, 87, 214], page: Colour = [255, 255, 255]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = [...Array(height).keys()].map((y) => {
    const row = Buffer.alloc(1 + 3 * width);
    const line = y > height / 4 && y % 24 < 8;
    for (let x = 0; x < width; x += 1) row.set(y < height / 8 ? bar : line && x > width / 10 && x < width * 0.8 ? [203, 209, 219] : page, 1 + 3 * x);
    return row;
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}
