import { expect, test } from 'vitest'
import { fillersIn } from '#seeding/plain-language/fillers.ts'

test.each([
  ['市は、会社を支えるなどします。', 1],
  ['市は、研究などをします。', 1],
  ['市は、イベントなどもします。', 1],
  ['講座をひらくなどして、人を育てました。', 1],
  ['市は、施設をつくることなどを助けます。', 1],
  ['市は、料理教室や講座などをひらきます。', 0],
  ['防災などのことを、市が知らせます。', 0],
  ['勉強や家のことなどで困ったときに、助けます。', 0],
])('%s holds %i fillers', (text, count) => expect(fillersIn(text)).toHaveLength(count))

test('a filler is named with the words before it', () => {
  expect(fillersIn('市は、会社を支えるなどします。')).toEqual(['会社を支えるなどします'])
})
