export { objectiveWithoutTerritory } from './roadmap/objective-without-territory.ts';
