import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actSentence } from '../../src/practices/thanks/act.ts'
import { effectSentence } from '../../src/practices/thanks/effect.ts'
import { addressedIn, qualitySentence } from '../../src/practices/thanks/quality.ts'
import { thanksSentence } from '../../src/practices/thanks/sentence.ts'

describe('what they did', () => {
  it.each([
    ['stayed on the phone with the plumber', 'You stayed on the phone with the plumber.'],
    ['You drove Nana home without being asked', 'You drove Nana home without being asked.'],
    ['  you drove nana home. ', 'You drove nana home.'],
    ['Left the light on', 'You left the light on.'],
    ['was there', 'You were there.'],
    ['has my back', 'You have my back.'],
    ["doesn't give up on me", "You don't give up on me."],
    ['always knows what to say', 'You always know what to say.'],
    ['quietly washed up', 'You quietly washed up.'],
    ['making me tea when i was ill', 'Thank you for making me tea when I was ill.'],
    ['your patience with my mother', 'Thank you for your patience with my mother.'],
    ['for waiting up', 'Thank you for waiting up.'],
    ['how you said "we" to the doctor', 'Thank you for how you said "we" to the doctor.'],
    ['thanks for the tea', 'Thanks for the tea.'],
    ['that you stayed', 'You stayed.'],
  ])('it makes %j a sentence said to them', (typed, sentence) => {
    expect(actSentence(typed)).toBe(sentence)
  })

  it.each([
    ['Sam drove Nana home', 'Sam drove Nana home.'],
    ['she stayed up', 'She stayed up.'],
    ['the soup on Tuesday', 'The soup on Tuesday.'],
    ['The kids were asleep when you came', 'The kids were asleep when you came.'],
    ['seeing you laugh made my day', 'Seeing you laugh made my day.'],
    ['your joke saved my day', 'Your joke saved my day.'],
    ['Morning coffee in bed', 'Morning coffee in bed.'],
    ['For ten minutes you listened', 'For ten minutes you listened.'],
    ['set of keys', 'Set of keys.'],
    ['"never mind", you said', '"Never mind", you said.'],
    ['i saw you smile', 'I saw you smile.'],
    ['tu as ri', 'Tu as ri.'],
  ])('it adds nothing to %j but a capital and a full stop', (typed, sentence) => {
    expect(actSentence(typed)).toBe(sentence)
  })

  it.each([
    ['you cooked!!', 'You cooked!'],
    ['you cooked...', 'You cooked…'],
    ['you cooked..', 'You cooked.'],
    ['you cooked ❤️', 'You cooked ❤️'],
    ['you said "go home."', 'You said "go home."'],
    ['held my hand -', 'You held my hand.'],
    ['you brought water (and ice)', 'You brought water (and ice).'],
    ['iPhone fixed', 'iPhone fixed.'],
    ['你送奶奶回家', '你送奶奶回家'],
    ['you\n  waited\tup', 'You waited up.'],
    ['', ''],
    ['...', ''],
  ])('it ends %j with one mark, where one is due', (typed, sentence) => {
    expect(actSentence(typed)).toBe(sentence)
  })
})

describe('what it did in me', () => {
  it.each([
    ['could breathe out', 'I could breathe out.'],
    ['I could breathe out', 'I could breathe out.'],
    ['relieved and warm', 'I felt relieved and warm.'],
    ['less alone', 'I felt less alone.'],
    ['felt safe', 'I felt safe.'],
    ['feeling safe', 'I was feeling safe.'],
    ['loved', 'I felt loved.'],
    ['loved it', 'I loved it.'],
    ['made me smile', 'It made me smile.'],
    ['let me sleep', 'It let me sleep.'],
    ['let go of the day', 'I let go of the day.'],
    ['touched me', 'It touched me.'],
    ['my shoulders dropped', 'My shoulders dropped.'],
    ['like coming home', 'It was like coming home.'],
    ['that i matter', 'I felt that I matter.'],
    ['Leo slept', 'Leo slept.'],
  ])('it makes %j a sentence of mine', (effect, sentence) => {
    expect(effectSentence({ effect, feelings: [] })).toBe(sentence)
  })

  it('it lists feelings as one would say them', () => {
    expect(effectSentence({ effect: '', feelings: ['relieved', 'warm'] })).toBe('I felt relieved and warm.')
    expect(effectSentence({ effect: '', feelings: ['seen'] })).toBe('I felt seen.')
    expect(effectSentence({ effect: '', feelings: ['warm', 'seen', 'light'] })).toBe('I felt warm, seen and light.')
  })
})

describe('what it shows about them', () => {
  it.each([
    ['how you carry things without a word', 'It shows how you carry things without a word.'],
    ['that you care', 'It shows that you care.'],
    ['you are patient', 'It shows that you are patient.'],
    ['patient', 'It shows how patient you are.'],
    ['so patient with my mother', 'It shows how patient you are with my mother.'],
    ['kind, quietly brave and funny', 'It shows how kind, quietly brave and funny you are.'],
    ['patience.', 'It shows your patience.'],
    ['kindness and courage', 'It shows your kindness and courage.'],
    ['Your steadiness', 'It shows your steadiness.'],
    ['a good listener', 'It shows what a good listener you are.'],
    ['a big heart', 'It shows what a big heart you have.'],
    ['a lot of love', 'It shows a lot of love.'],
    ['it shows you care', 'It shows you care.'],
    ['shows how much you care', 'It shows how much you care.'],
    ['I can rely on you', 'I can rely on you.'],
    ['always there for me', 'You are always there for me.'],
    ['someone who notices', 'It shows that you are someone who notices.'],
    ['a word nobody knows: zorbly', 'It shows a word nobody knows: zorbly.'],
    ['zorbly', 'What I see in it: zorbly.'],
  ])('it makes %j a sentence', (typed, sentence) => {
    expect(qualitySentence(typed)).toBe(sentence)
  })

  it('it speaks about them as the act did', () => {
    expect(qualitySentence('patient', addressedIn('Sam drove Nana home', 'Sam'))).toBe('It shows how patient Sam is.')
    expect(qualitySentence('patience', addressedIn('sam waited', 'Sam'))).toBe("It shows Sam's patience.")
    expect(qualitySentence('a big heart', addressedIn('she waited', ''))).toBe('It shows what a big heart she has.')
    expect(qualitySentence('patient', addressedIn('Samira sang to you', 'Sam'))).toBe('It shows how patient you are.')
  })
})

describe('the whole thanks', () => {
  it('it reads as it could be said', () => {
    const sentence = thanksSentence({
      act: 'stayed on the phone with the plumber while I put Leo to bed',
      effect: 'could breathe out',
      feelings: [],
      quality: 'how you carry things without a word',
      person: 'Sam',
    })
    expect(sentence).toBe(
      'You stayed on the phone with the plumber while I put Leo to bed. I could breathe out. It shows how you carry things without a word.',
    )
  })

  it('it leaves out what was skipped', () => {
    const nothing = { effect: '', feelings: [], quality: '', person: '' }
    expect(thanksSentence({ ...nothing, act: 'made soup' })).toBe('You made soup.')
  })

  it('it keeps every thing and name, ends at most once, and stands on one line, whatever was typed', () => {
    const things = ['Nana', 'soup', 'plumber', 'doctor']
    const piece = fc.oneof(
      fc.constantFrom(
        ...things,
        'made',
        'makes',
        'your',
        'being',
        'for',
        'i',
        'You',
        'when',
        'always',
        'that',
        'a',
        '...',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    )
    const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '))
    fc.assert(
      fc.property(typed, typed, typed, (act, effect, quality) => {
        const sentence = thanksSentence({ act, effect, feelings: [], quality, person: '' })
        expect(sentence).not.toMatch(/[\n\t]|(?<!\.)\.\.$|[!?]\.$/)
        const named = things.filter((thing) => `${act} ${effect} ${quality}`.split(' ').includes(thing))
        for (const thing of named) expect(sentence.toLowerCase()).toContain(thing.toLowerCase())
      }),
      { numRuns: 1000 },
    )
  })
})
