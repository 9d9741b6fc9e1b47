// The camera: its picture in a <video>, and the codes that are held before it, until it is closed.

/** How long to rest between two looks, in milliseconds: at most ten looks a second. */
const REST = 100;

const FORMATS = ['code_128', 'qr_code'];

/** Whether this browser lets a page ask for a camera. It does not where anybody could tamper with the page. */
export const canSee = () => Boolean(navigator.mediaDevices?.getUserMedia);

/** Every camera, as [its id, its name]; names are told once a camera may be used. */
export async function cameras() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => [deviceId, label]);
}

export class Lens {
  #video;
  #onRead;
  #onLost;
  #stream = null;
  /** Counts openings and closings: what belongs to an earlier one is dropped. */
  #turn = 0;

  /** Each code that is seen is told to `onRead`, again and again; that the camera is gone, to `onLost`. */
  constructor(video, onRead, onLost) {
    this.#video = video;
    this.#onRead = onRead;
    this.#onLost = onLost;
  }

  /**
   * Opens this camera, else the one at the back, else any; resolves when it looks, or was closed meanwhile.
   * Rejects as `getUserMedia` does, or because the decoder cannot be loaded.
   */
  async open(camera) {
    this.close();
    const turn = this.#turn;
    const stream = await (camera ? ask({ deviceId: { exact: camera } }).catch(askAnother) : askAny());
    if (turn !== this.#turn) return stop(stream);
    this.#stream = stream;
    this.#track.addEventListener('ended', () => {
      if (turn === this.#turn) this.#onLost();
    });
    this.#video.srcObject = stream;
    const [read] = await Promise.all([reader(), this.#video.play()]);
    this.#look(turn, read);
  }

  close() {
    this.#turn += 1;
    if (this.#stream) stop(this.#stream);
    this.#stream = null;
    this.#video.srcObject = null;
  }

  /** The id of the camera that is open. */
  get camera() {
    return this.#track?.getSettings().deviceId;
  }

  get hasLight() {
    return Boolean(this.#track?.getCapabilities?.().torch);
  }

  /** Puts the light on or off, as far as the camera does it. */
  async shine(on) {
    await this.#track?.applyConstraints({ advanced: [{ torch: on }] });
  }

  get #track() {
    return this.#stream?.getVideoTracks()[0];
  }

  async #look(turn, read) {
    while (turn === this.#turn) {
      const codes = this.#video.videoWidth ? await read(this.#video) : [];
      for (const code of codes) if (turn === this.#turn) this.#onRead(code);
      await new Promise((rested) => setTimeout(rested, REST));
    }
  }
}

function ask(which) {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  return navigator.mediaDevices.getUserMedia({ video: { ...size, ...which } });
}

/** The camera at the back is for what is held before it. */
function askAny() {
  return ask({ facingMode: 'environment' });
}

/** The camera that was chosen may be gone. */
function askAnother(error) {
  if (error.name === 'OverconstrainedError') return askAny();
  throw error;
}

function stop(stream) {
  for (const track of stream.getTracks()) track.stop();
}

/** Reads the codes in a picture: with the browser's own detector, else with the decoder. */
async function reader() {
  const formats = (await globalThis.BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!FORMATS.every((format) => formats.includes(format))) return decoder();
  const detector = new BarcodeDetector({ formats: FORMATS });
  let read = async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
  // There are browsers that name the formats and then have no service for them.
  return (video) => read(video).catch(async () => {
    read = await decoder();
    return read(video);
  });
}

/** The decoder is a file of its own, which only whoever needs it loads. */
async function decoder() {
  const { decoderJs: href, decoderJsIntegrity: integrity } = document.getElementById('boot').dataset;
  // An import says no integrity by itself; what is preloaded is what it finds.
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity }));
  const { decode } = await import(href);
  return async (video) => decode(video);
}
