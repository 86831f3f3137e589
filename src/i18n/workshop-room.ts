/** Words of the room and of the talk. Both languages travel with these screens, so that a switch of the language finds them there. */
import type { InterfaceLanguage } from './locale';
import { en } from './workshop-room.en';
import { he, type RoomWords } from './workshop-room.he';

export const roomWords: Readonly<Record<InterfaceLanguage, RoomWords>> = { he, en };
