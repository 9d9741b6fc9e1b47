# The passholder's own card: points, cards, kansenstatuut, blocking a lost card; and what was redeemed.

my-card-loading = Fetching your details…
my-card-failed = Your details could not be fetched.
my-card-none = You do not have a UiTPAS card yet.
my-balance = Balance
my-card-no-card = You are a member, but you have no card here yet. Ask for one at the counter.
my-card-blocked = This card is blocked: you cannot save or redeem points with it. Ask for a new one at the counter.
my-card-unusable = You cannot save or redeem points with this card. Ask at the counter what is wrong.
my-membership-blocked = Membership blocked: nothing can be redeemed here. Ask at the counter why.
my-card-replace-title = Need a new card?
my-card-replace = Go to a UiTPAS counter with your identity card. You get a new card there and keep your points. The counter tells you the price of the card first.

kansenstatuut-none-means = You pay the normal price for activities. Is your income low? Ask at the counter whether you are entitled to the social tariff.
kansenstatuut-active-means = You pay the social tariff for activities with UiTPAS. Have your status prolonged in time at the counter.
kansenstatuut-grace-means = Your end date has passed, but you still have a little time. Have your status prolonged at the counter now, or you will not be able to redeem with this card any more.
kansenstatuut-expired-means = You cannot redeem with this card any more. Have your status prolonged at the counter, or ask for an ordinary card there.
kansenstatuut-suspended-means = You pay the normal price for now. You can still save and redeem points.

my-lost = Block your card, so that nobody can redeem points with it. Then get a new card at a UiTPAS counter.
my-lost-block = Block my lost card
my-block-final = This is final: a blocked card can never be used again. Your points and your details are kept.
my-block-then = Then go to a UiTPAS counter with your identity card for a new card.
my-block-running = Blocking your card…
my-block-done = Card blocked. Go to a UiTPAS counter with your identity card for a new card. You keep your points.
my-block-unclear = It is uncertain whether your card is blocked. { $why } We are checking.
my-block-not-booked = Not blocked: your card is still active. You can try again.

my-history-loading = Fetching your history…
my-history-failed = Your history could not be fetched.
my-history-no-card = Without a card nothing has been redeemed yet.
my-history-empty = You redeemed nothing in this period.
my-history-period = Period
my-history-this-year = This year
my-history-last-year = Last year
my-history-twelve-months = Last twelve months
my-history-everything = Everything
my-history-sum = { $promotions }, { $points } redeemed
my-history-where = Redeemed at { $counter }
my-history-chart = Points redeemed over time
my-history-chart-alt = Bar chart from { $first } to { $last }. Most points in { $most }: { $points }. The figures are in the table below.
my-history-table = The figures as a table
my-history-cut = You see the newest { $shown } of { $total }. Choose a shorter period to see the rest.
promotions-one = reward
promotions-many = rewards
