// Finds Code 128 and QR codes in a picture, for browsers that have no detector of their own.

/*! Contains @zxing/library (MIT), after ZXing by the ZXing authors (Apache License 2.0). */

import BinaryBitmap from '@zxing/library/esm/core/BinaryBitmap.js';
import DecodeHintType from '@zxing/library/esm/core/DecodeHintType.js';
import RGBLuminanceSource from '@zxing/library/esm/core/RGBLuminanceSource.js';
import HybridBinarizer from '@zxing/library/esm/core/common/HybridBinarizer.js';
import Code128Reader from '@zxing/library/esm/core/oned/Code128Reader.js';
import QRCodeReader from '@zxing/library/esm/core/qrcode/QRCodeReader.js';

/** Larger pictures are made smaller first, in pixels. */
const LARGEST = 1280;

/** How the picture is turned from look to look, in degrees: bars are read across, and a card is seldom straight. */
const TURNS = [0, 90, 25, -25];

const HINTS = new Map([[DecodeHintType.TRY_HARDER, true]]);
const READERS = [new Code128Reader(), new QRCodeReader()];

const canvas = document.createElement('canvas');
const pen = canvas.getContext('2d', { willReadFrequently: true });
let look = 0;

/** The codes that stand in the picture of this moment. */
export function decode(video) {
  const turn = TURNS[look % TURNS.length];
  look += 1;
  draw(video, turn);
  const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(greys(), canvas.width, canvas.height)));
  return READERS.flatMap((reader) => {
    try {
      return [reader.decode(bitmap, HINTS).getText()];
    } catch {
      return []; // Nothing found is told by throwing.
    }
  });
}

function draw(video, degrees) {
  const scale = Math.min(1, LARGEST / Math.max(video.videoWidth, video.videoHeight));
  const [width, height] = [video.videoWidth, video.videoHeight].map((side) => Math.round(side * scale));
  [canvas.width, canvas.height] = degrees === 90 ? [height, width] : [width, height];
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((degrees * Math.PI) / 180);
  pen.drawImage(video, -width / 2, -height / 2, width, height);
}

/** One byte for each pixel of the canvas. */
function greys() {
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const greys = new Uint8ClampedArray(data.length / 4);
  for (let at = 0; at < greys.length; at += 1) {
    const pixel = at * 4;
    greys[at] = (data[pixel] * 306 + data[pixel + 1] * 601 + data[pixel + 2] * 117) >> 10;
  }
  return greys;
}
