import { expect, test } from 'vitest'
import { town } from '#texts/town-page.ts'
import { ourTowns } from '#support/region.ts'

test.each([
  ['防府市', '市役所', '防府市役所'],
  ['津和野町', '町役場', '津和野町役場'],
  ['青木村', '村役場', '青木村役場'],
  ['赤坂区', '区役所', '赤坂区役所'],
  ['むつ', '市役所', 'むつ役所'],
])('the hall of %s is a %s, on the telephone %s', (name, office, hall) =>
  expect([town.office(name), town.hall(name)]).toEqual([office, hall]),
)

test('the halls of the seven are called so', () =>
  expect(ourTowns.towns.map(({ name }) => town.hall(name))).toEqual([
    '防府市役所',
    '美祢市役所',
    '山陽小野田市役所',
    '山口市役所',
    '宇部市役所',
    '萩市役所',
    '津和野町役場',
  ]))
