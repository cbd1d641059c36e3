import { describe, expect, it } from 'vitest'
import { apologyOf, wholehearted } from '../../src/practices/repair/apology.ts'
import { requestOf } from '../../src/practices/repair/request.ts'
import { clockAfter } from '../../src/practices/repair/return-time.ts'
import { sceneOf } from '../../src/practices/repair/scene.ts'
import { felt, waysToSay } from '../../src/practices/repair/sentence.ts'
import { whatEachWill } from '../../src/practices/repair/two-people.ts'

const nothing = { camera: '', feelings: [], needs: [], request: '' }

describe('a soft start, put into words', () => {
  it('it says what happened, what was felt, what is longed for, and asks', () => {
    const [first] = waysToSay({
      camera: 'You came home at nine and went straight to the laptop',
      feelings: ['lonely', 'a bit invisible'],
      needs: ['closeness'],
      request: 'Ten minutes with you first',
    })
    expect(first).toBe(
      "When you came home at nine and went straight to the laptop, I felt lonely and a bit invisible. I'd love closeness. " +
        'Could I have ten minutes with you first?',
    )
  })

  it('it has other ways of saying the same', () => {
    const ways = waysToSay({
      camera: 'Last night you left the back door open.',
      feelings: ['scared'],
      needs: ['being heard', 'gentleness'],
      request: 'Could you please lock it when you come up?',
    })
    expect(ways).toEqual([
      "Last night, when you left the back door open, I felt scared. I'd love gentleness, and to be heard. " +
        'Would you be willing to lock it when you come up?',
      'I felt scared when you left the back door open last night. What I need is gentleness, and to be heard. ' +
        "Could you lock it when you come up? It's fine to say no.",
      'I felt scared. Would you be willing to lock it when you come up?',
    ])
  })

  it('it has nothing to say when nothing was said', () => {
    expect(waysToSay(nothing)).toEqual([])
    expect(waysToSay({ ...nothing, camera: ' … ', request: '?' })).toEqual([])
  })

  it.each([
    [{ ...nothing, camera: 'you left early' }, 'When you left early, it stayed with me.'],
    [{ ...nothing, feelings: ['lump in throat'] }, 'I felt a lump in my throat.'],
    [{ ...nothing, needs: ['knowing where we stand'] }, "I'd love to know where we stand."],
    [{ ...nothing, request: 'be home by seven' }, 'Would you be willing to be home by seven?'],
  ])('it makes a whole sentence out of one answer: %j', (parts, words) => {
    expect(waysToSay(parts)[0]).toBe(words)
  })

  it.each([
    [['tight jaw', 'racing heart'], 'I felt a tight jaw and a racing heart'],
    [['I felt small'], 'I felt small'],
    [['like a guest in my own house'], 'I felt like a guest in my own house'],
    [['hurt', 'tired', 'on edge'], 'I felt hurt, tired and on edge'],
    [[], ''],
  ])('it puts feelings in a row: %j', (feelings, words) => {
    expect(felt(feelings)).toBe(words)
  })
})

describe('what a camera saw', () => {
  it.each([
    ['When you shut the door', 'When you shut the door, I felt hurt.'],
    ['Leo cried. You kept reading.', 'When Leo cried and you kept reading, I felt hurt.'],
    ['Dr. Lee came and you went upstairs', 'When Dr. Lee came and you went upstairs, I felt hurt.'],
    ['Thursday evening you took the car', 'Thursday evening, when you took the car, I felt hurt.'],
    [
      'yesterday, you were on the phone for two hours!',
      'Yesterday, when you were on the phone for two hours, I felt hurt.',
    ],
    ['The keys', 'About the keys: I felt hurt.'],
    ['I was cooking and the phone rang', 'When I was cooking and the phone rang, I felt hurt.'],
    ['Dinner was cold', 'When dinner was cold, I felt hurt.'],
    ['  you   left  ', 'When you left, I felt hurt.'],
  ])('it reads "%s" as one moment', (camera, words) => {
    expect(sceneOf(camera).before('I felt hurt')).toBe(words)
  })

  it('it says the feeling alone where there is no moment', () => {
    expect(sceneOf('that …').before('I felt hurt')).toBe('I felt hurt.')
  })

  it('it leaves a small story as it was told', () => {
    const story = 'You said "not now". Then the door closed. Then I ate alone'
    expect(sceneOf(story).before('I felt hurt')).toBe(`${story}. I felt hurt.`)
    expect(sceneOf(story).behind('I felt hurt')).toBe(`I felt hurt. ${story}.`)
  })
})

describe('a wish, put as a question', () => {
  it.each([
    ['Text me by seven', 'Would you be willing to text me by seven?'],
    ['Please could you tell me when you are late?', 'Would you be willing to tell me when you are late?'],
    ["I'd like you to ask first", 'Would you be willing to ask first?'],
    ['I would love it if you could sit with me', 'Would you be willing to sit with me?'],
    ['Sam, would you knock', 'Would you be willing to knock?'],
    ["let's eat together on Thursdays", 'Could we eat together on Thursdays?'],
    ['that we talk on Sunday', 'Could we talk on Sunday?'],
    ["don't shout", 'Would you be willing not to shout?'],
    ['texting me when it gets late', 'Would you be willing to try texting me when it gets late?'],
    ['no phones at the table', 'Could we have no phones at the table?'],
    ['a hug when you come in', 'Could I have a hug when you come in?'],
    ['Thursdays together', 'Would you be willing to try this: Thursdays together?'],
    ['TV off at ten', 'Would you be willing to try this: TV off at ten?'],
    ['please', 'Would you be willing to try this: please?'],
    ['', ''],
  ])('it asks for "%s"', (typed, asked) => {
    expect(requestOf(typed).asked).toBe(asked)
  })
})

describe('an apology, put into words', () => {
  it('it owns the deed, sees how it landed, and says what comes now', () => {
    expect(
      apologyOf({
        did: 'snapped at you in front of Leo',
        landed: 'you went quiet for the rest of dinner',
        next: 'step outside before I answer',
      }),
    ).toBe(
      "I snapped at you in front of Leo. I'm sorry. I can see how it landed: you went quiet for the rest of dinner. " +
        "I'll step outside before I answer.",
    )
  })

  it.each([
    [{ did: "I'm sorry that I read your letter", landed: '', next: '' }, "I read your letter. I'm sorry."],
    [{ did: 'my tone', landed: 'hard', next: '' }, "I'm sorry for my tone. I can see how it landed: hard."],
    [{ did: '', landed: '', next: "I'll knock" }, "I'll knock. I'm sorry."],
    [{ did: 'forgot', landed: '', next: 'writing it down' }, "I forgot. I'm sorry. What I'll do now: writing it down."],
    [{ did: '', landed: '', next: '' }, ''],
  ])('it does with what there is: %j', (apology, words) => {
    expect(apologyOf(apology)).toBe(words)
  })

  it('it can stop before "but", "if you" and a wish to be forgiven', () => {
    expect(
      wholehearted({
        did: 'I raised my voice, but you started it',
        landed: "I'm sorry if you felt small",
        next: 'I will go for a walk first. Please forgive me',
      }),
    ).toEqual({ did: 'I raised my voice', landed: "I'm sorry", next: 'I will go for a walk first' })
  })

  it.each(['I gave you nothing but excuses', 'I acted as if you were not there', 'I read the button wrong and left'])(
    'it hears no way out in "%s"',
    (did) => {
      expect(wholehearted({ did, landed: '', next: 'if I feel hot, I step outside' })).toEqual({
        did,
        landed: '',
        next: 'if I feel hot, I step outside',
      })
    },
  )
})

describe('the small sentences around it', () => {
  it.each([
    [{ hour: 20, minute: 50 }, 20, '21:10'],
    [{ hour: 23, minute: 50 }, 30, '00:20'],
    [{ hour: 9, minute: 0 }, 60, '10:00'],
    [{ hour: 9, minute: 0 }, 0.5, '09:01'],
  ])('it names the time to be back: %j and %d minutes', (now, minutes, time) => {
    expect(clockAfter(now, minutes)).toBe(time)
  })

  it('it says what each will do', () => {
    expect(whatEachWill(['Ana', 'Sam'], ["I'll ask first", 'Write by seven.'])).toBe(
      'Ana will ask first and Sam will write by seven',
    )
    expect(whatEachWill(['you', 'your person'], ['', 'to knock'])).toBe('your person will knock')
    expect(whatEachWill(['Ana', 'Sam'], ['', ''])).toBe('')
  })
})
