import { type EventContract, type ServiceName } from '#libs/contracts';

/** Every event this build knows: who hears it, and what its rows must look like. */
export class EventCatalogue {
  /** All types this build knows, heard or not. */
  readonly types: readonly string[];
  private readonly contracts: ReadonlyMap<string, EventContract>;

  constructor(contracts: readonly EventContract[]) {
    this.contracts = new Map(contracts.map((contract) => [contract.type, contract]));
    this.types = [...this.contracts.keys()];
    if (this.types.length < contracts.length) {
      const twice = contracts.find((one, at) => contracts[at] !== this.contracts.get(one.type));
      throw new Error(`Two contracts are called ${twice!.type}: keep the one with the higher v`);
    }
  }

  /** The contract of that name, if this build knows it. */
  byType(type: string): EventContract | undefined {
    return this.contracts.get(type);
  }

  /** The events that `service` must hear. */
  addressedTo(service: ServiceName): readonly EventContract[] {
    return [...this.contracts.values()].filter(({ to }) => to.includes(service));
  }
}
