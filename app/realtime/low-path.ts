/** Where browsers that want little traffic connect: signs of life come seldom there. */
export const lowPath = '/socket.io-low'
