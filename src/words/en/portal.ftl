# The passholder's own pages.
