import { expect, it } from 'vitest';
import { orderIn } from './order.js';

it('Kazakh names stand in the order of the Kazakh alphabet, whatever the browser knows', () => {
  const letters = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'];
  expect(letters.toReversed().toSorted(orderIn('kk'))).toEqual(letters);
  const names = [
    'Ішкі істер министрлігі',
    'Ысты аудандық соты',
    'Үкімет',
    'ұлттық бюро',
    'Омбудсман',
  ];
  expect(names.toSorted(orderIn('kk'))).toEqual([
    'Омбудсман',
    'ұлттық бюро',
    'Үкімет',
    'Ысты аудандық соты',
    'Ішкі істер министрлігі',
  ]);
});

it('Latin names and numbers stand before Kazakh ones, and a name before its longer neighbour', () => {
  expect(['Ақтөбе', 'Ақтау', 'Ақ', 'CAT', '2014'].toSorted(orderIn('kk'))).toEqual([
    '2014',
    'CAT',
    'Ақ',
    'Ақтау',
    'Ақтөбе',
  ]);
});

it('Russian and English names stand as their readers expect', () => {
  expect(['Ялта', 'ёж', 'Еж', 'Абай'].toSorted(orderIn('ru'))).toEqual([
    'Абай',
    'Еж',
    'ёж',
    'Ялта',
  ]);
  expect(['Court 10', 'court 9', 'Ascot'].toSorted(orderIn('en'))).toEqual([
    'Ascot',
    'court 9',
    'Court 10',
  ]);
});
