export const resourcesRefusals = {
  /** Another party has some of the days: `from`, `to` (its last day). */
  dates_taken: 409,
  /** Another party was faster: the database's last word. */
  dates_just_taken: 409,
  /** Too few units are free on one day: `day`, `free`. */
  capacity_short: 409,
  /** Too little of the stock is left: `left`. */
  stock_short: 409,
  /** The hold lapsed before this act. */
  hold_lapsed: 409,
  /** The reservation is in a state in which this cannot be done any more. */
  reservation_moved_on: 409,
  dates_past: 422,
  /** The days lie outside those offered: `from`, `to` (the last day). */
  outside_offer: 422,
  /** More is asked than is lent at all: `offered`. */
  quantity_too_large: 422,
  /** More days of an expert's work than the dates have: `days`. */
  more_days_than_dates: 422,
  /** Draft, paused or withdrawn. */
  offer_not_open: 422,
  /** The owner of this offer answers each request. */
  answer_needed: 422,
  /** Suspended, over, or never to be. */
  dossier_takes_no_bookings: 422,
  /** The acting forum neither leads the dossier nor takes part in it. */
  not_party: 422,
  /** The same dossier already asks for these days. */
  already_asked: 422,
  reason_needed: 422,
  /** An owner lets a confirmed reservation go no later than `days` days before `from`. */
  notice_too_short: 422,
  /** The stay begins on `from`. */
  delivery_not_begun: 422,
  /** No more can be delivered than was reserved: `reserved`. */
  delivery_too_much: 422,
  /** `count` holds stand on the offer. */
  offer_in_use: 422,
  /** Only a draft is written anew. */
  offer_not_draft: 422,
  /** The offer is already in this state. */
  offer_moved_on: 409,
  /** An expert is lent to one party at a time, knowledge without limit. */
  mode_not_for_kind: 422,
} as const
