/** A short story that the tests check, with words of every kind of claim. */
export const story = `Harbour bridge to close for six weeks

By Ines Holt

The harbour bridge closes on 2 March for six weeks, the port authority said. “It is safe,” said harbour master Jan Kroes. Some 14,000 cars cross it every day.

The last closure, in 2009, cost the city 3 million euros. Nobody has counted the cyclists.
`;
