import { describe, expect, it } from 'vitest';
import { ServerSentReader } from './server-sent.js';

const STREAM = '\n: listening\n\nevent: changed\nid: 1\ndata: {"a":1}\n\nevent: much\ndata: \n\n';
const TOLD = [
  { event: 'changed', data: '{"a":1}' },
  { event: 'much', data: '' },
];

describe('a stream of events', () => {
  it('is read whole, comments left out', () => {
    expect(new ServerSentReader().read(STREAM)).toEqual(TOLD);
  });

  it('is read the same wherever the line cuts it', () => {
    for (let at = 0; at <= STREAM.length; at += 1) {
      const reader = new ServerSentReader();
      const told = [...reader.read(STREAM.slice(0, at)), ...reader.read(STREAM.slice(at))];
      expect(told).toEqual(TOLD);
    }
  });

  it('tells an event when it is complete and not before', () => {
    const reader = new ServerSentReader();
    expect(reader.read('event: changed\ndata: 1\n')).toEqual([]);
    expect(reader.read('data: 2\n\n')).toEqual([{ event: 'changed', data: '1\n2' }]);
  });
});
