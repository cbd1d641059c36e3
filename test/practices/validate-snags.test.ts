import { describe, expect, it } from 'vitest'
import { type Snag, snagIn } from '../../src/practices/validate/snags.ts'

const caught: readonly [Snag, string][] = [
  ['denying', "You're overreacting."],
  ['denying', 'Honestly, you are being dramatic.'],
  ['denying', "I think you're just too sensitive about her."],
  ['denying', 'You’re making too much of it.'],
  ['denying', 'Calm down.'],
  ['denying', 'Hey, calm down, it will sort itself out.'],
  ['denying', "Don't be sad."],
  ['denying', "Oh, don't be so upset about the car."],
  ['denying', "You shouldn't feel like that about your own brother."],
  ['denying', "There's no reason to be upset."],
  ['denying', 'Just get over it.'],
  ['denying', "I hear you, but you're making too much of it."],
  ['minimising', "It's not a big deal."],
  ['minimising', "That's no big deal."],
  ['minimising', "It's just a phase."],
  ['minimising', "It's only a dog."],
  ['minimising', 'It could be worse.'],
  ['minimising', 'Well, things could have been a lot worse.'],
  ['minimising', "You'll get over it."],
  ['bright-side', 'At least you still have a job.'],
  ['bright-side', "That's a pity. At least it's over."],
  ['bright-side', 'Look on the bright side.'],
  ['bright-side', 'Everything happens for a reason.'],
  ['erasing-but', 'I hear you, but you always say that.'],
  ['erasing-but', "I get that you're tired, but you should have told me on Monday."],
  ['erasing-but', "I understand, but that's not my fault."],
  ['erasing-but', "I see it's hard, but what about me?"],
  ['advice', 'You should talk to your boss.'],
  ['advice', 'Well, you should just quit.'],
  ['advice', "Why don't you just tell her no?"],
  ['advice', 'Just ignore him.'],
  ['advice', 'Have you tried writing a list?'],
  ['advice', "If I were you, I'd leave that choir."],
  ['comparing', 'Other people have it so much worse.'],
  ['comparing', "That's nothing compared to my Tuesday."],
  ['comparing', "You think you're tired."],
  ['comparing', 'Try working nights.'],
  ['interrogating', 'Why did you even go there?'],
  ['interrogating', "Why didn't you just say something?"],
  ['interrogating', 'What did you expect?'],
  ['interrogating', 'Did you at least write it down?'],
  ['non-apology', "I'm sorry you feel that way."],
  ['non-apology', 'Sorry, but I was only joking.'],
  ['hollow', 'I understand.'],
  ['hollow', 'I hear you.'],
  ['hollow', 'Okay, I get it.'],
  ['hollow', 'That makes sense.'],
  ['harm', 'Anyone would have slapped him.'],
  ['harm', 'He had it coming.'],
]

/** Sentences close to the ones above in which nothing is to be mended (practice.md 6.2, 6.3, 6.5). */
const leftAlone: readonly string[] = [
  // tender, or plain
  'You always know how to calm me.',
  'I never want to go a week without talking again.',
  'You never give up on us.',
  'You always make me laugh when it counts.',
  "You're so kind with him, and it still got to you.",
  'You never eat mushrooms, so I left them out.',
  'You always take the 8:10 and they cancelled it, of all days.',
  // about oneself
  "I'm too sensitive today myself.",
  'I was overreacting on Tuesday, and I know it.',
  'I need to calm down first, then I want to hear all of it.',
  'It was just a guess. Tell me if I have it wrong.',
  // somebody else's words
  'My mum always said "don\'t be sad", and it never helped.',
  "When he said 'calm down', no wonder you went quiet.",
  "She told you you're too sensitive? That must have stung.",
  'Dad said “you’re useless”, and it still rings.',
  'People say it could be worse. That never helped me.',
  // denied or corrected
  "You're not overreacting.",
  "I don't think you're too sensitive.",
  "I don't believe it's just a phase.",
  "You're not being dramatic. It was a lot.",
  "It isn't just a dog. She was there for fourteen years.",
  "It's not that it's no big deal.",
  "It's not nothing.",
  // imagined, or asked
  'If you shouted at me like that I would be shaken too.',
  'Do you feel I brush it off?',
  'Does it feel like a big deal, or more like the last straw?',
  // about a third person or a thing
  "He's overreacting, if you ask me.",
  'Your boss is making too much of a typo.',
  'That printer is just a machine with a grudge.',
  // permission and care
  "You don't have to feel bad for telling me.",
  "Don't be afraid to tell me the rest.",
  "You shouldn't have to carry that alone.",
  'You should be proud of how you stayed.',
  'You should never have been left with that.',
  'You should have been told.',
  "Why don't you tell me from the start?",
  "Why don't you come here and let me hold you a moment?",
  'Just tell me. I have all evening.',
  'Get some rest. I will do bedtime.',
  // large, not small
  "It's just a lot, all at once.",
  "It's just so hard to watch him like this.",
  "It's only natural that you are shaken.",
  "That's just a really hard week.",
  "That's not a small thing to hear at a birthday.",
  'It is a big deal.',
  "It's no big deal for me to drive you. I would like to.",
  "It's nothing to be ashamed of.",
  // numbers and offers with "at least"
  'You need at least a day off after that.',
  'Let me at least make you tea.',
  'It took at least three of us to lift it, and you did it alone.',
  'Can I at least sit with you?',
  // a "but" that erases nothing
  'I get that you were worn out, but I felt alone with it.',
  'I get why you were tired, but I felt alone.',
  "I see it's hard, but you're not alone in it.",
  'I know it was awful, but you did so well to say it.',
  "I'm sorry, but I want to hear the rest. Go on?",
  // asked before advised
  'Do you want ideas or an ear?',
  'Do you want ideas? You could try a list.',
  'May I suggest something? You should call them before noon.',
  // shared, and back to them
  'I was left out once as well. What was it like for you?',
  "If I were you, I'd be furious too.",
  "If I were you I'd feel small as well.",
  // curious, with warmth
  'What made it hard?',
  'What was the hardest part?',
  'Why did it sting so much, do you think?',
  'What did you expect it to be like?',
  'How did you even get home after that?',
  // sorry for their day, not for their feeling
  "I'm sorry you had such a day.",
  "I'm so sorry this happened.",
  "I'm sorry you feel so alone in this.",
  "I'm sorry if I'm getting this wrong. Tell me.",
  // more than a formula
  'I understand. You waited all day for that call, and then it was two sentences.',
  'I hear you. Tell me more.',
  'That makes sense, because you had counted on her.',
  // a boundary, or fear: wording is not the question
  "Don't shout at me.",
  "Don't grab my arm.",
  "Calm down and don't shout at me.",
  'You scared me. Calm down.',
  // a hard time and "deserve"
  'You deserved that job so much.',
  'You deserve a quiet evening.',
  'Anyone would have been furious.',
  // given now
  'Given three nights like that, of course you snapped.',
  'Anyone in that spot would be worn out, because nobody told you a thing.',
  'No wonder you are tired.',
  'After what you told me about school, of course that landed hard.',
  'It must have been lonely.',
  'So for you it was like talking to a wall.',
  'That hurts. I am with you.',
  'I hate that this happened to you.',
  '',
]

describe('the snag in a reply', () => {
  it.each(caught)('is %s in: %s', (snag, reply) => {
    expect(snagIn(reply)).toBe(snag)
  })

  it.each(leftAlone.map((reply) => [reply]))('is nowhere in: %s', (reply) => {
    expect(snagIn(reply)).toBeUndefined()
  })

  it('is only the first where several are there', () => {
    expect(snagIn("At least you have a job. You're overreacting, you should just quit.")).toBe('denying')
  })

  it('is not a word that they used first', () => {
    expect(snagIn("No, it's not a big deal.", "I know it's not a big deal, it just sits there.")).toBeUndefined()
    expect(snagIn("It's not a big deal.", 'She forgot me again.')).toBe('minimising')
  })

  it('is not advice where they asked for it', () => {
    expect(snagIn('You should talk to your boss.', 'What should I do?')).toBeUndefined()
    expect(snagIn('You should talk to your boss.', 'He did it again.')).toBe('advice')
  })

  it('is never looked for where they told of fear', () => {
    expect(snagIn("You're overreacting.", 'He grabbed me by the arm and I am scared of him.')).toBeUndefined()
  })
})
