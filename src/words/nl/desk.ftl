# The pages of the desk: promotions, cash-in, replacement, history, counters.
