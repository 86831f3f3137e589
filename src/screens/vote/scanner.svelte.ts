/** The camera as long as it is looked through: one look after another at what it sees, and each code told once. */
import type { VoteWords } from '../../i18n/vote.he';
import { readQr, TURNS } from './read-qr';

/** Milliseconds from one look to the next: a hand needs no more, and the page stays at hand. */
const PAUSE = 100;
/** Of a turned picture, so that what matters stays inside. */
const SHRUNK = 0.85;
/** How long a code that was read is marked. */
const MARKED = 900;
/** How long a code must have been away to count as held up again. */
const AWAY = 3000;

export class Scanner {
  /** How many codes were read. */
  count = $state(0);
  justRead = $state(false);
  running = $state(false);
  readonly #ontext: (text: string) => void;
  readonly #canvas = document.createElement('canvas');
  #stream: MediaStream | undefined;
  #stopped = false;
  #looks = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = { text: '', at: 0 };

  constructor(ontext: (text: string) => void) {
    this.#ontext = ontext;
  }

  /** Shows the camera in the video and begins to look. Rejects as opening does; a camera that opens after `stop` is closed at once. */
  async start(video: HTMLVideoElement, opening: Promise<MediaStream>): Promise<void> {
    const stream = await opening;
    if (this.#stopped) {
      close(stream);
      return;
    }
    this.#stream = stream;
    video.srcObject = stream;
    await video.play();
    this.running = true;
    this.#look(video);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    if (this.#stream) close(this.#stream);
  }

  #look(video: HTMLVideoElement): void {
    if (this.#stopped) return;
    const { videoWidth: width, videoHeight: height } = video;
    if (width > 0 && height > 0) {
      // Setting the size clears the canvas, and its turn.
      this.#canvas.width = width;
      this.#canvas.height = height;
      const context = this.#canvas.getContext('2d', { willReadFrequently: true })!;
      const turn = TURNS[this.#looks++ % TURNS.length]!;
      if (turn !== 0) {
        context.translate(width / 2, height / 2);
        context.rotate((turn * Math.PI) / 180);
        context.scale(SHRUNK, SHRUNK);
        context.translate(-width / 2, -height / 2);
      }
      context.drawImage(video, 0, 0);
      this.#tell(readQr(context.getImageData(0, 0, width, height)));
    }
    this.#timer = setTimeout(() => this.#look(video), PAUSE);
  }

  #tell(text: string | undefined): void {
    const now = performance.now();
    if (now - this.#last.at > MARKED) this.justRead = false;
    if (text === undefined) return;
    const isHeld = text === this.#last.text && now - this.#last.at < AWAY;
    this.#last = { text, at: now };
    if (isHeld) return;
    this.count += 1;
    this.justRead = true;
    this.#ontext(text);
  }
}

/** The camera that looks away from the person, where there are two. */
export async function openCamera(): Promise<MediaStream> {
  const devices = (navigator as Partial<Navigator>).mediaDevices;
  if (!devices) throw new DOMException('no media devices', 'SecurityError');
  return devices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } });
}

/** Why a camera did not open, by the names that the standard gives; where they say nothing of ours, it gives no picture. */
export function cameraFault(error: unknown): keyof VoteWords['camera']['failed'] {
  switch (error instanceof DOMException ? error.name : '') {
    case 'SecurityError':
      return 'insecure';
    case 'NotAllowedError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    default:
      return 'busy';
  }
}

function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
