// How long a desk stays open that nobody touches.

export const idleMinutesMax = 15
