# Values, refusals and trouble: what the API means, as a person would say it (src/wording).
