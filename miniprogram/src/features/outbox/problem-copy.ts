import type { OutboxProblem } from '@/api/outbox/outbox-item';

type ProblemWords = Readonly<Partial<Record<OutboxProblem['code'], string>>>;

/** What happened to something of one kind, and what to do: closer than the sentences for everywhere. */
const ofMethods: Readonly<Partial<Record<string, ProblemWords>>> = {
  'check-ins.submit': {
    CodeInvalid:
      '送到时现场的码已经换新，这次没打上。人还在现场，请再扫一次；已经走了，请告诉书记，按花名册补录。',
    ActivityNotOpen: '送到时活动已经结束，这次没打上。您人到了的话，请告诉书记，按花名册补录。',
    RuleNotInForce: '这次活动的积分细则还没有生效，打不上。请告诉书记。',
    NotFound: '没有找到这个活动。请告诉书记，按花名册补录。',
    AlreadyCheckedIn: '您已经打过卡了，不用再打。',
  },
  'check-ins.submitVisit': {
    AlreadyCheckedIn: '这一天这户已经记过走访了，一天记一次。要补充，请换个日期或写到下一次里。',
  },
  'check-ins.submitRoster': {
    ActivityNotOpen: '这个活动现在不能补录：还没开始，或者结束太久了。',
  },
  'snapshots.advance': {
    StateConflict: '别人刚刚先办了一步，您这一步没有记上。请去看看现在到哪一步了。',
    NotFound: '这条随手拍已经看不到了，您这一步没有记上。',
  },
  'objections.raise': {
    StateConflict: '这一笔已经有人提了异议，正在等答复。有了答复以后还可以再提。',
    AlreadyReversed: '这一笔已经冲正了，分已经不算了，不用再提。',
    NotFound: '这一笔积分现在看不到了，没有提上。',
    Forbidden: '提异议的要是本村的人，没有提上。',
  },
  'points.reverse': {
    AlreadyReversed: '这一笔已经有人冲正过了，不用再冲。',
    StateConflict: '这一笔本身就是冲正，不能再冲。',
  },
  'points.post': {
    CapReached: '这一条细则的分已经加到上限，没有记上。',
    RuleNotInForce: '那一天这条细则不生效，没有记上。请换一条细则，或改日期。',
  },
};

/** What only happens on the way. */
const ofTheWay: ProblemWords = {
  offline: '没有信号，有网时自动送出。',
  timeout: '网络太慢，等一会儿自动再送，不会重复。',
  unreadable: '暂时连不上村里的系统，等一会儿自动再送。',
  Busy: '现在用的人多，等一会儿自动再送。',
  TooManyRequests: '送得太快了，等一会儿自动再送。',
  Internal: '村里的系统出了点问题，等一会儿自动再送。',
  Unauthenticated: '重新登录以后自动送出。',
  TokenExpired: '登录的时间太久了，重新登录以后自动送出。',
  uploadFailed: '照片没传上去，等一会儿自动再传。',
  photoGone: '手机里找不到这张照片了，可能被清理掉了。请改一改，重新拍一张再送。',
  unanswered: '送了好几天都没有回音，不知道送到了没有。请先到列表里看看，没有再重新送。',
  full: '手机存满了。请清理一些照片或应用，再送一次。',
  InvalidInput: '有的地方没填对，没有收下。请改一改再送。',
  PhotoMissing: '有一张照片没有送到。请改一改，换一张照片再送。',
  PhotoTooLarge: '有一张照片太大了。请改一改，换一张照片再送。',
  PhotoUnreadable: '有一张照片打不开。请改一改，换一张照片再送。',
};

/** The sentence for this kind of thing; undefined where what is said everywhere will do. */
export const closerWords = (method: string, { code }: OutboxProblem): string | undefined =>
  ofMethods[method]?.[code] ?? ofTheWay[code];
