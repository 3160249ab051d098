import { contract, type CallName, type Handlers } from '../../core/contract/index.ts';

type CallsOf<Area extends string> = Extract<CallName, `${Area}.${string}`>;

/** Handlers of areas of the contract whose code is loaded with their first call: it is large, and no start needs it. */
export function whenNeeded<Area extends string>(
  areas: readonly Area[],
  load: () => Promise<Pick<Handlers, CallsOf<Area>>>,
): Pick<Handlers, CallsOf<Area>> {
  let loading: ReturnType<typeof load> | null = null;
  const isOf = (name: string): name is CallsOf<Area> => areas.some((area) => name.startsWith(`${area}.`));
  const calls = Object.keys(contract)
    .filter(isOf)
    .map((name) => {
      const call = async (input: unknown): Promise<unknown> => {
        const handlers = await (loading ??= load());
        return (handlers[name] as (input: unknown) => unknown)(input);
      };
      return [name, call] as const;
    });
  return Object.fromEntries(calls) as unknown as Pick<Handlers, CallsOf<Area>>;
}
