// Loaded with `node --import`: makes the name `electron` mean the stand-in, for ES modules.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
