// Finds Code 128 and QR codes in a picture, for browsers that have no detector of their own.

/*! Contains @zxing/library (MIT), after ZXing by the ZXing authors (Apache License 2.0). */

import BinaryBitmap from '@zxing/library/esm/core/BinaryBitmap.js';
import RGBLuminanceSource from '@zxing/library/esm/core/RGBLuminanceSource.js';
import HybridBinarizer from '@zxing/library/esm/core/common/HybridBinarizer.js';
import QRCodeReader from '@zxing/library/esm/core/qrcode/QRCodeReader.js';
import { readLine } from './code128.mjs';

/** Larger pictures are made smaller first, in pixels. */
const LARGEST = 1280;

/** In which directions bars are looked for, in degrees: a card is seldom held straight. */
const DIRECTIONS = [0, 90, 22, -22, 45, -45, 68, -68];

/** How many lines are read in each direction. */
const LINES = 41;

const canvas = document.createElement('canvas');
const pen = canvas.getContext('2d', { willReadFrequently: true });
const squares = new QRCodeReader();

/** The codes that stand in the picture of this moment. */
export function decode(video) {
  const picture = pictureOf(video);
  return [barsIn(picture), squareIn(picture)].filter((code) => code !== undefined);
}

/** The picture as one byte for each pixel. */
function pictureOf(video) {
  const scale = Math.min(1, LARGEST / Math.max(video.videoWidth, video.videoHeight));
  const [width, height] = [video.videoWidth, video.videoHeight].map((side) => Math.round(side * scale));
  [canvas.width, canvas.height] = [width, height];
  pen.drawImage(video, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  const greys = new Uint8ClampedArray(width * height);
  for (let at = 0; at < greys.length; at += 1) {
    const pixel = at * 4;
    greys[at] = (data[pixel] * 306 + data[pixel + 1] * 601 + data[pixel + 2] * 117) >> 10;
  }
  return { greys, width, height };
}

/** A bar code on which two lines agree: one alone may be a chance. */
function barsIn(picture) {
  const seen = new Set();
  for (const direction of DIRECTIONS) {
    for (let nth = 0; nth < LINES; nth += 1) {
      const text = readLine(lineAcross(picture, direction, (nth + 0.5) / LINES - 0.5));
      if (text !== undefined && seen.has(text)) return text;
      seen.add(text);
    }
  }
}

/** The pixels on a line in this direction, this part of the picture's height beside the middle. */
function lineAcross({ greys, width, height }, degrees, beside) {
  const [across, down] = [Math.cos, Math.sin].map((of) => of((degrees * Math.PI) / 180));
  const away = beside * (Math.abs(across) * height + Math.abs(down) * width);
  const half = Math.hypot(width, height) / 2;
  const line = [];
  for (let along = -half; along < half; along += 1) {
    const x = Math.round(width / 2 + along * across - away * down);
    const y = Math.round(height / 2 + along * down + away * across);
    if (x >= 0 && y >= 0 && x < width && y < height) line.push(greys[y * width + x]);
  }
  return line;
}

function squareIn(picture) {
  const { greys, width, height } = halved(picture);
  try {
    const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(greys, width, height)));
    return squares.decode(bitmap).getText();
  } catch {
    return undefined; // That nothing was found is told by throwing.
  }
}

/** Four pixels become one: the grain of a dark picture goes, and the squares of a code stay large enough. */
function halved(picture) {
  const [width, height] = [picture.width >> 1, picture.height >> 1];
  const greys = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 2 * (y * picture.width + x);
      const below = at + picture.width;
      const four = picture.greys[at] + picture.greys[at + 1] + picture.greys[below] + picture.greys[below + 1];
      greys[y * width + x] = four / 4;
    }
  }
  return { greys, width, height };
}
