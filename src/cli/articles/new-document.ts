// An empty document in Node, as a browser has its own.
import { parseHTML } from 'linkedom';

export function newDocument(): Document {
  return parseHTML('<!doctype html><html><head></head><body></body></html>').document;
}
