// What the first screen and the frame around it say, and nothing else: these are there before it is drawn.
export { default as common } from './common.json';
export { default as contacts } from './contacts.json';
export { default as errors } from './errors.json';
export { default as frame } from './frame.json';
export { default as history } from './history.json';
export { default as ideas } from './ideas.json';
export { default as menu } from './menu.json';
export { default as rotation } from './rotation.json';
export { default as sync } from './sync.json';
export { default as today } from './today.json';
