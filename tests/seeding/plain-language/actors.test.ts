import { describe, expect, test } from 'vitest'
import { namesActor } from '#seeding/plain-language/actors.ts'

describe('a text', () => {
  test.each([
    '市は、若い人を助けます。',
    '若い人を助けます。県が費用を出します。',
    '7つの市と町は、博覧会をひらく計画です。',
    '創業支援センターなどが、始める人を助けます。',
    '「まちづくり防府」という会が、イベントをひらきます。',
  ])('says who acts: %s', (text) => expect(namesActor(text)).toBe(true))

  test.each([
    '若い人を助けます。',
    '市の会社に、協力をたのみます。',
    '地域職業訓練センターは、仕事を学ぶ所です。',
    '若い人が、正社員になれるようにします。',
    '働く機会がふえます。',
    '社会も都市も元気にします。',
    '外国が近くなります。',
  ])('does not say who acts: %s', (text) => expect(namesActor(text)).toBe(false))
})
