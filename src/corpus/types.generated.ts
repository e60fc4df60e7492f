// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * An action, candidate, retained or running.
 */
export interface Action {
  /**
   * The title of the action.
   */
  title: string;
  /**
   * Where the action stands.
   */
  status: 'idea' | 'candidate' | 'retained' | 'preparing' | 'running' | 'evaluated' | 'extended' | 'adapted' | 'stopped';
  /**
   * Why it has this status; due when it is stopped.
   */
  status_reason?: string;
  /**
   * The operational objectives it serves.
   *
   * @minItems 1
   */
  objectives: string[];
  /**
   * The extracts it answers, written interview#extract.
   */
  needs?: string[];
  /**
   * The change hypothesis behind it.
   */
  hypothesis?: string;
  /**
   * Whom the action is for.
   */
  public?: {
    /**
     * The public in a few words.
     */
    description?: string;
    /**
     * The ages, for instance “3-6 years”.
     */
    ages?: string;
    /**
     * How many people are expected.
     */
    expected?: number;
  };
  /**
   * The territories of the action, with their dates.
   *
   * Items: The territories of the action, with their dates.
   */
  territories: {
    /**
     * The territory, as the roadmap declares it.
     */
    territory: string;
    /**
     * When it should start there.
     */
    planned_start?: string;
    /**
     * When it did start there.
     */
    actual_start?: string;
    /**
     * When it ended there.
     */
    ended?: string;
  }[];
  /**
   * The organisation that leads it.
   */
  lead: string;
  /**
   * The organisation that leads it too.
   */
  co_lead?: string;
  /**
   * The organisations that take part.
   *
   * Items: The organisations that take part.
   */
  partners?: {
    /**
     * The partner.
     */
    actor: string;
    /**
     * What the partner brings.
     */
    role?: string;
    /**
     * The day it committed itself.
     */
    committed_on?: string;
  }[];
  /**
   * The means of the action.
   */
  resources?: {
    /**
     * The cost in euros.
     */
    budget?: number;
    /**
     * Working time, in full-time equivalents.
     */
    fte?: number;
    /**
     * Who pays, and how much.
     *
     * Items: Who pays, and how much.
     */
    funders?: {
      /**
       * The funder.
       */
      actor: string;
      /**
       * The sum in euros.
       */
      amount?: number;
    }[];
  };
  /**
   * The milestones of the action.
   */
  milestones?: ActionMilestone[];
  /**
   * What could prevent the action.
   */
  risks?: ActionRisk[];
  /**
   * What it takes to succeed.
   */
  success_conditions?: string[];
  /**
   * The indicators that follow the action.
   */
  indicators?: string[];
  /**
   * What it should change, written before it starts.
   *
   * Items: What it should change, written before it starts.
   */
  expected_effects?: {
    /**
     * The indicator that should change.
     */
    indicator: string;
    /**
     * The expected value.
     */
    value?: number;
    /**
     * After how many months.
     */
    delay_months?: number;
    /**
     * The expected change, in a sentence.
     */
    change?: string;
  }[];
  /**
   * What was actually carried out.
   */
  delivered?: {
    /**
     * The share carried out, from 0 to 1.
     */
    share?: number;
    /**
     * What explains the gap.
     */
    comment?: string;
  };
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The milestones of the action.
 */
export interface ActionMilestone {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * What must be done.
   */
  title: string;
  /**
   * When it is due.
   */
  date: string;
  /**
   * Whether it is done.
   */
  done?: boolean;
}
/**
 * What could prevent the action.
 */
export interface ActionRisk {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The risk in a sentence.
   */
  title: string;
  /**
   * Low, medium or high.
   */
  likelihood?: 'low' | 'medium' | 'high';
  /**
   * Low, medium or high.
   */
  severity?: 'low' | 'medium' | 'high';
  /**
   * What is planned.
   */
  response?: string;
  /**
   * The organisation in charge.
   */
  owner?: string;
}

/**
 * An organisation that takes part in the project, never a person.
 */
export interface Actor {
  /**
   * The full name of the organisation, as documents must print it.
   */
  name: string;
  /**
   * The acronym or everyday name, for instance CAF.
   */
  short_name?: string;
  /**
   * What sort of organisation it is.
   */
  type:
    | 'council'
    | 'state'
    | 'education'
    | 'justice'
    | 'municipality'
    | 'intercommunality'
    | 'social-protection'
    | 'social-centre'
    | 'association'
    | 'federation'
    | 'parents'
    | 'residents'
    | 'health'
    | 'other';
  /**
   * The fields in which the organisation acts.
   *
   * @minItems 1
   */
  spheres: ('school' | 'social' | 'neighbourhood' | 'family' | 'health' | 'justice' | 'culture' | 'sport' | 'institution')[];
  /**
   * The territories of the roadmap where the organisation works.
   */
  territories?: string[];
  /**
   * The college in which the organisation votes, declared in criteria.yaml.
   */
  college?: string;
  /**
   * Whether its staff are bound by professional secrecy.
   */
  professional_secrecy?: 'yes' | 'no' | 'partial';
  /**
   * The functions held in the organisation, naming nobody.
   */
  functions?: ActorFunction[];
  /**
   * What the organisation does, in a sentence or two.
   */
  mission?: string;
  /**
   * The official numbers of the organisation, in quotes.
   */
  identifiers?: {
    /**
     * The SIREN number, nine digits in quotes.
     */
    siren?: string;
    /**
     * The number in the national register of associations: W and nine digits.
     */
    rna?: string;
    /**
     * The code of the school: seven digits and a letter.
     */
    uai?: string;
  };
  /**
   * The date since which the organisation has existed under this name.
   */
  valid_from?: string;
  /**
   * The last day of the organisation under this name, if it was dissolved or renamed.
   */
  valid_until?: string;
  /**
   * The actor that this one takes over from.
   */
  succeeds?: string;
  /**
   * The widest audience of this file.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * One function held in the organisation.
 */
export interface ActorFunction {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The name of the function, for instance “head teacher”.
   */
  label: string;
  /**
   * How many people hold this function here; unknown counts as one.
   */
  headcount?: number;
}

/**
 * The scores of one organisation.
 */
export interface Ballot {
  /**
   * The organisation that scores.
   */
  actor: string;
  /**
   * The day of the ballot.
   */
  date: string;
  /**
   * The points given to each criterion.
   */
  weights?: {
    [k: string]: number;
  };
  /**
   * For each action and criterion: a score, a justified score, or an interval.
   */
  scores: {
    [k: string]: {
      [k: string]:
        | number
        | {
            /**
             * The score.
             */
            value?: number;
            /**
             * Why this score.
             */
            reason?: string;
            /**
             * What it rests on.
             */
            source?: string;
            /**
             * The lowest possible score.
             */
            min?: number;
            /**
             * The highest possible score.
             */
            max?: number;
            /**
             * The most likely score.
             */
            mode?: number;
          };
    };
  };
  /**
   * The grade given to each action.
   */
  grades?: {
    [k: string]: string;
  };
  /**
   * How weights were asked for.
   */
  elicitation?: {
    /**
     * Swing, cards, rank or points.
     */
    method?: 'swing' | 'simos' | 'rank' | 'points';
    /**
     * The criteria, from the most to the least important.
     */
    order?: string[];
    /**
     * Blank cards between each criterion and the next.
     */
    blanks?: number[];
    /**
     * The ratio of the strongest to the weakest.
     */
    ratio?: number;
  };
}

/**
 * A committee: who sits in it, how often it meets.
 */
export interface Committee {
  /**
   * The name of the committee.
   */
  name: string;
  /**
   * National, territorial or working group.
   */
  level: 'national' | 'territorial' | 'working-group';
  /**
   * What the committee is in charge of.
   */
  mission?: string;
  /**
   * The organisations that sit.
   *
   * Items: The organisations that sit.
   */
  members: {
    /**
     * The member organisation.
     */
    actor: string;
    /**
     * The elected member or staff who sits.
     */
    person?: string;
    /**
     * In what capacity.
     */
    capacity?: string;
    /**
     * The département represented, in the national committee.
     */
    department?: string;
    /**
     * The number of votes.
     */
    votes?: number;
  }[];
  /**
   * How many meetings a year.
   */
  meetings_per_year?: number;
  /**
   * The share of members needed, from 0 to 1.
   */
  quorum?: number;
  /**
   * The organisation in the chair.
   */
  chair?: string;
  /**
   * The organisation that keeps the minutes.
   */
  secretary?: string;
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}

/**
 * The path by which an action has its effect, and what attests it.
 */
export interface ContributionAnalysis {
  /**
   * The action studied.
   */
  action: string;
  /**
   * The indicator of the effect studied.
   */
  effect: string;
  /**
   * The links, from the action to the effect.
   *
   * @minItems 1
   */
  path: ContributionAnalysisLink[];
  /**
   * What supports or contradicts each link.
   *
   * Items: What supports or contradicts each link.
   */
  evidence?: {
    /**
     * The link concerned.
     */
    link: string;
    /**
     * Extract, measure, document or observation.
     */
    source: 'extract' | 'measure' | 'document' | 'observation';
    /**
     * The extract, the measure or the document.
     */
    ref?: string;
    /**
     * Supports, contradicts or neither.
     */
    sign: 'plus' | 'minus' | 'neutral';
    /**
     * Necessary, sufficient or a clue.
     */
    test?: 'necessary' | 'sufficient' | 'clue';
    /**
     * From 1 to 3.
     */
    strength?: number;
    /**
     * Whether the source is independent of the action.
     */
    independent?: boolean;
    /**
     * The evidence in a sentence.
     */
    text?: string;
  }[];
  /**
   * Other possible causes of the change.
   */
  rivals?: ContributionAnalysisRival[];
  /**
   * What happened unexpectedly.
   *
   * Items: What happened unexpectedly.
   */
  unexpected?: {
    /**
     * The effect seen.
     */
    effect: string;
    /**
     * Yes or no.
     */
    desirable?: 'yes' | 'no';
  }[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The links, from the action to the effect.
 */
export interface ContributionAnalysisLink {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * Where the link starts.
   */
  from: string;
  /**
   * Where the link leads.
   */
  to: string;
  /**
   * What must be true for the link to hold.
   */
  assumption?: string;
  /**
   * The indicator that checks it.
   */
  indicator?: string;
}
/**
 * Other possible causes of the change.
 */
export interface ContributionAnalysisRival {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The other possible cause.
   */
  explanation: string;
  /**
   * Low, medium or high.
   */
  plausibility?: 'low' | 'medium' | 'high';
  /**
   * Whether it was examined.
   */
  examined?: boolean;
  /**
   * Dismissed, coexists or dominates.
   */
  outcome?: 'dismissed' | 'coexists' | 'dominates';
  /**
   * What the outcome rests on.
   */
  ref?: string;
}

/**
 * What a département shares; written by odas, not to be edited.
 */
export interface Contribution {
  /**
   * The version of this file: 2 for those written today; version 1 is still read.
   */
  version: 1 | 2;
  /**
   * The INSEE code of the département.
   */
  department: string;
  /**
   * The name of the département.
   */
  name: string;
  /**
   * The title of the project.
   */
  title: string;
  /**
   * The state of the project it comes from.
   */
  revision?: string;
  /**
   * The reference date.
   */
  date?: string;
  /**
   * Worked out from all the rest of the file, its revision included: it shows that the file was altered.
   */
  seal?: string;
  /**
   * The current step.
   */
  step?: 'launch' | 'diagnosis' | 'experimentation' | 'evaluation';
  /**
   * The calendar of the steps.
   *
   * Items: The calendar of the steps.
   */
  steps?: {
    /**
     * The step.
     */
    step: 'launch' | 'diagnosis' | 'experimentation' | 'evaluation';
    /**
     * The date it starts.
     */
    starts?: string;
    /**
     * The date it ends.
     */
    ends?: string;
  }[];
  /**
   * What the roadmap commits to.
   */
  roadmap?: {
    /**
     * The stakes, by their titles.
     */
    stakes?: string[];
    /**
     * The questions to treat.
     */
    questions?: string[];
    /**
     * The operational objectives.
     *
     * Items: The operational objectives.
     */
    objectives?: {
      /**
       * A short name in lower case, without accents or spaces.
       */
      id: string;
      /**
       * What is to be reached.
       */
      title?: string;
      /**
       * The themes, by their id in the codebook of the département.
       */
      themes?: string[];
      /**
       * The types of the territories, never their names.
       */
      territory_types?: ('qpv' | 'commune' | 'epci' | 'sector' | 'school-area' | 'department' | 'other')[];
    }[];
  };
  /**
   * The themes used, as the département names them.
   *
   * Items: The themes used, as the département names them.
   */
  themes?: {
    /**
     * A short name in lower case, without accents or spaces.
     */
    id: string;
    /**
     * The name of the theme.
     */
    label?: string;
    /**
     * The wider theme.
     */
    parent?: string;
  }[];
  /**
   * What was heard, in numbers.
   */
  heard?: {
    /**
     * How many organisations were heard; absent when small.
     */
    organisations?: number;
    /**
     * How many interviews.
     */
    interviews?: number;
    /**
     * Whether families were heard.
     */
    families?: boolean;
  };
  /**
   * The shared convergences, without any text.
   *
   * Items: The shared convergences, without any text.
   */
  convergences?: {
    /**
     * The type and the theme, by which it is found elsewhere.
     */
    signature: string;
    /**
     * The type of convergence.
     */
    type?: 'reciprocal-expectation' | 'offer-meets-request' | 'common-need' | 'orphan-expectation' | 'divergence' | 'blind-spot';
    /**
     * The themes, by their id in the codebook of the département.
     */
    themes?: string[];
    /**
     * The spheres.
     */
    spheres?: ('school' | 'social' | 'neighbourhood' | 'family' | 'health' | 'justice' | 'culture' | 'sport' | 'institution')[];
    /**
     * How many organisations; absent when small.
     */
    organisations?: number;
    /**
     * Whether families bear it.
     */
    family?: boolean;
    /**
     * Whether it stands without any one organisation.
     */
    firm?: boolean;
    /**
     * Whether some evidence goes against it.
     */
    contested?: boolean;
    /**
     * Whether the committee adopted it.
     */
    retained?: boolean;
  }[];
  /**
   * The actions, with their status.
   *
   * Items: The actions, with their status.
   */
  actions?: {
    /**
     * A short name in lower case, without accents or spaces.
     */
    id: string;
    /**
     * The title of the action.
     */
    title: string;
    /**
     * Where the action stands.
     */
    status: 'idea' | 'candidate' | 'retained' | 'preparing' | 'running' | 'evaluated' | 'extended' | 'adapted' | 'stopped';
    /**
     * Why it was stopped, when it may be said.
     */
    reason?: string;
    /**
     * The objectives it serves.
     */
    objectives?: string[];
    /**
     * The themes, by their id in the codebook of the département.
     */
    themes?: string[];
    /**
     * The hypothesis behind it.
     */
    hypothesis?: string;
    /**
     * The types of the territories, never their names.
     */
    territory_types?: ('qpv' | 'commune' | 'epci' | 'sector' | 'school-area' | 'department' | 'other')[];
    /**
     * The order of magnitude of its yearly budget, in euros.
     */
    budget?: 'under-5000' | '5000-20000' | '20000-50000' | 'over-50000';
    /**
     * The order of magnitude of the working time, in full-time equivalents.
     */
    fte?: 'under-0.2' | '0.2-0.5' | '0.5-1' | 'over-1';
  }[];
  /**
   * The effects seen, after statistical secrecy.
   *
   * Items: The effects seen, after statistical secrecy.
   */
  effects?: {
    /**
     * The action.
     */
    action?: string;
    /**
     * The title of the indicator.
     */
    indicator: string;
    /**
     * The id of the indicator.
     */
    indicator_id?: string;
    /**
     * The definition of the indicator: only those of one definition compare.
     */
    definition?: string;
    /**
     * The unit.
     */
    unit?: string;
    /**
     * What the indicator measures.
     */
    type?: 'count' | 'proportion' | 'rate' | 'mean' | 'score';
    /**
     * The direction wanted.
     */
    direction?: 'increase' | 'decrease' | 'maintain' | 'ambiguous';
    /**
     * Whether the figure moves the way wanted.
     */
    change?: 'better' | 'worse' | 'stable' | 'unclear';
    /**
     * The verdict.
     */
    verdict: string;
    /**
     * From 0 to 5.
     */
    evidence_level?: number;
    /**
     * The reference, after statistical secrecy.
     */
    before?: number;
    /**
     * The last value, after statistical secrecy.
     */
    after?: number;
    /**
     * The multiple to which both values are rounded down, when they are numbers of people.
     */
    rounded_to?: number;
    /**
     * Whether figures are hidden by statistical secrecy.
     */
    masked?: boolean;
    /**
     * The effect estimated with its interval, after statistical secrecy.
     */
    estimate?: {
      /**
       * The effect estimated, in points of the indicator.
       */
      value: number;
      /**
       * The low end of the 95% interval.
       */
      low: number;
      /**
       * The high end of the 95% interval.
       */
      high: number;
    };
    /**
     * What is missing to know more.
     */
    needs?: string[];
  }[];
  /**
   * The hypotheses considered, and what became of them.
   *
   * Items: The hypotheses considered, and what became of them.
   */
  hypotheses?: {
    /**
     * A short name in lower case, without accents or spaces.
     */
    id: string;
    /**
     * Proposed, retained or rejected.
     */
    status: 'proposed' | 'retained' | 'rejected';
    /**
     * Why.
     */
    reason?: string;
    /**
     * Whether the département offers it to others, rather than having received it.
     */
    own?: boolean;
    /**
     * The hypothesis in a few words.
     */
    title?: string;
    /**
     * Where it comes from.
     */
    origin?: string;
    /**
     * What it wants to change.
     */
    problem?: string;
    /**
     * What is done.
     */
    if?: string;
    /**
     * What should happen.
     */
    then?: string;
    /**
     * Why it would work.
     */
    because?: string;
    /**
     * The themes, by their id in the codebook of the département.
     */
    themes?: string[];
    /**
     * From 0 to 5, where it comes from.
     */
    evidence?: number;
    /**
     * What it does not do.
     */
    limits?: string;
    /**
     * What must not change.
     */
    core?: string[];
    /**
     * What may be adapted.
     */
    adaptable?: string[];
    /**
     * Months before an effect.
     */
    months_to_effect?: number;
    /**
     * From 1 (low) to 5 (high).
     */
    cost_level?: number;
    /**
     * The conditions, and whether they are met here.
     *
     * Items: The conditions, and whether they are met here.
     */
    conditions?: {
      /**
       * A short name in lower case, without accents or spaces.
       */
      id: string;
      /**
       * What must be in place.
       */
      text?: string;
      /**
       * Whether it is met here.
       */
      present?: 'yes' | 'partial' | 'no' | 'unknown';
      /**
       * Why.
       */
      reason?: string;
    }[];
  }[];
  /**
   * The lessons drawn.
   *
   * Items: The lessons drawn.
   */
  lessons?: (
    | string
    | {
        /**
         * The meeting and the number.
         */
        id?: string;
        /**
         * The lesson.
         */
        text: string;
        /**
         * What it is about.
         */
        about?: string[];
      }
  )[];
  /**
   * The adaptations asked for.
   *
   * Items: The adaptations asked for.
   */
  adaptations?: (
    | string
    | {
        /**
         * The meeting and the number.
         */
        id?: string;
        /**
         * The adaptation asked for.
         */
        text: string;
        /**
         * Why.
         */
        reason?: string;
      }
  )[];
  /**
   * The decisions open to the national level.
   *
   * Items: The decisions open to the national level.
   */
  decisions?: (
    | string
    | {
        /**
         * The meeting and the number.
         */
        id?: string;
        /**
         * The decision.
         */
        text: string;
        /**
         * Decision, opinion or deferral.
         */
        kind?: 'decision' | 'opinion' | 'deferral' | 'none';
        /**
         * What became of it.
         */
        status?: 'open' | 'done' | 'dropped' | 'superseded';
        /**
         * When it is due.
         */
        due?: string;
      }
  )[];
}

/**
 * How actions are compared: criteria, weights, colleges, constraints.
 */
export interface Criteria {
  /**
   * The scale of every criterion without its own.
   */
  scale?: {
    /**
     * The lowest score.
     */
    min: number;
    /**
     * The highest score.
     */
    max: number;
    /**
     * What each score means.
     */
    labels?: {
      [k: string]: string;
    };
  };
  /**
   * What actions are compared on.
   *
   * @minItems 1
   */
  criteria: CriteriaCriterion[];
  /**
   * The ranking method.
   */
  method?: 'weighted-sum' | 'promethee-ii';
  /**
   * The grades, from worst to best.
   *
   * @minItems 2
   */
  grades?: string[];
  /**
   * The groups of organisations that vote together.
   */
  colleges?: CriteriaCollege[];
  /**
   * What the selection of actions must respect.
   */
  constraints?: {
    /**
     * The money available, in euros.
     */
    budget?: number;
    /**
     * The working time available.
     */
    fte?: number;
    /**
     * How many actions at most.
     */
    actions?: number;
    /**
     * How many actions for each objective.
     */
    per_objective?: {
      [k: string]: {
        /**
         * At least.
         */
        min?: number;
        /**
         * At most.
         */
        max?: number;
      };
    };
    /**
     * How many actions for each territory.
     */
    per_territory?: {
      [k: string]: {
        /**
         * At least.
         */
        min?: number;
        /**
         * At most.
         */
        max?: number;
      };
    };
    /**
     * The actions to keep in any case.
     */
    required?: string[];
    /**
     * The actions to leave out in any case.
     */
    excluded?: string[];
    /**
     * Groups of which only one may be kept.
     */
    exclusive?: string[][];
    /**
     * Actions that suppose others.
     *
     * Items: Actions that suppose others.
     */
    requires?: {
      /**
       * The action that depends on others.
       */
      action: string;
      /**
       * The actions it supposes.
       */
      needs: string[];
    }[];
  };
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * What actions are compared on.
 */
export interface CriteriaCriterion {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The name of the criterion.
   */
  title: string;
  /**
   * The question that the score answers.
   */
  question: string;
  /**
   * Its weight when no ballot gives any.
   */
  weight?: number;
  /**
   * max: higher is better; min: lower is better.
   */
  direction: 'max' | 'min';
  /**
   * The scale of this criterion.
   */
  scale?: {
    /**
     * The lowest score.
     */
    min: number;
    /**
     * The highest score.
     */
    max: number;
    /**
     * What each score means.
     */
    labels?: {
      [k: string]: string;
    };
  };
  /**
   * The score an action must reach to be ranked; on a criterion to be reduced, the one it must not exceed.
   */
  floor?: number;
  /**
   * The criterion that odas computes itself.
   */
  computed?: 'convergence' | 'evidence' | 'transferability' | 'territories' | 'cost';
  /**
   * The thresholds of pairwise comparison.
   */
  preference?: {
    /**
     * The shape of the preference.
     */
    function?: 'usual' | 'u-shape' | 'v-shape' | 'level' | 'linear' | 'gaussian';
    /**
     * The gap that does not count.
     */
    indifference?: number;
    /**
     * The gap from which preference is whole.
     */
    strict?: number;
    /**
     * The gap that no other criterion makes up for.
     */
    veto?: number;
  };
}
/**
 * The groups of organisations that vote together.
 */
export interface CriteriaCollege {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The name of the college.
   */
  title: string;
  /**
   * The weight of the college.
   */
  weight?: number;
}

/**
 * The shared diagnosis and the convergences that the committee adopted.
 */
export interface Diagnosis {
  /**
   * The sections, one for each heading of the text.
   */
  sections?: DiagnosisSection[];
  /**
   * Those the committee adopted.
   */
  retained_convergences?: DiagnosisRetainedConvergence[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The sections, one for each heading of the text.
 */
export interface DiagnosisSection {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The title, as in the text.
   */
  title: string;
  /**
   * What the section holds.
   */
  kind?: 'portrait' | 'resources' | 'needs' | 'strengths' | 'constraints' | 'open-questions';
  /**
   * The interviews, extracts or measures behind it.
   */
  based_on?: string[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * Those the committee adopted.
 */
export interface DiagnosisRetainedConvergence {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The convergence in a sentence.
   */
  title: string;
  /**
   * The signature given by odas, for instance common-need:accueil.
   */
  signature: string;
  /**
   * What the committee said of it.
   */
  comment?: string;
  /**
   * The day on which the committee adopted it; odas says what has come to support it since.
   */
  adopted_on?: string;
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}

/**
 * What was seen elsewhere: if… then… because…
 */
export interface Hypothesis {
  /**
   * The hypothesis in a few words.
   */
  title: string;
  /**
   * Where it was spotted.
   */
  origin: {
    /**
     * The territory it comes from.
     */
    territory?: string;
    /**
     * The organisation behind it.
     */
    organisation?: string;
    /**
     * Sheet, article, visit, hearing, actor or study.
     */
    kind?: 'sheet' | 'article' | 'visit' | 'hearing' | 'actor' | 'study';
    /**
     * The exact reference.
     */
    reference?: string;
    /**
     * The address of the page.
     */
    url?: string;
    /**
     * The date of the source.
     */
    date?: string;
  };
  /**
   * The problem it answers.
   */
  problem: string;
  /**
   * What is done.
   */
  if: string;
  /**
   * What changes.
   */
  then: string;
  /**
   * Why it changes.
   */
  because: string;
  /**
   * The themes concerned.
   */
  themes?: string[];
  /**
   * What must not change when it is carried over.
   */
  core?: string[];
  /**
   * What may be adapted.
   */
  adaptable?: string[];
  /**
   * What it takes to work.
   */
  conditions: HypothesisCondition[];
  /**
   * Whom it is for.
   */
  public?: string;
  /**
   * What it costs.
   */
  cost?: {
    /**
     * From 1 to 5.
     */
    level?: number;
    /**
     * The yearly cost.
     */
    euros_per_year?: number;
    /**
     * The working time.
     */
    fte?: number;
  };
  /**
   * After how many months.
   */
  months_to_effect?: number;
  /**
   * The effects seen elsewhere.
   *
   * Items: The effects seen elsewhere.
   */
  reported_effects?: {
    /**
     * The effect reported.
     */
    effect: string;
    /**
     * The measure reported.
     */
    measure?: string;
    /**
     * The number of cases.
     */
    n?: number;
    /**
     * How it was found.
     */
    method?: string;
  }[];
  /**
   * The level of evidence, from 0 to 5.
   */
  evidence: number;
  /**
   * What is not known.
   */
  limits?: string;
  /**
   * A public sentence that sums it up.
   */
  striking_quote?: string;
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * What it takes to work.
 */
export interface HypothesisCondition {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The condition in a sentence.
   */
  text: string;
}

/**
 * What is measured, how, by whom, and the measures.
 */
export interface Indicator {
  /**
   * The title of the indicator.
   */
  title: string;
  /**
   * Output, outcome, impact, process or context.
   */
  family: 'output' | 'outcome' | 'impact' | 'context' | 'process';
  /**
   * What is counted, without ambiguity.
   */
  definition: string;
  /**
   * Count, proportion, rate, mean or score.
   */
  type: 'count' | 'proportion' | 'rate' | 'mean' | 'score';
  /**
   * What the numerator counts.
   */
  numerator?: string;
  /**
   * What the denominator counts.
   */
  denominator?: string;
  /**
   * The unit, as it will be printed.
   */
  unit: string;
  /**
   * For proportions: 1 when written 0.45, 100 when written 45.
   */
  scale?: number;
  /**
   * Increase, decrease, maintain, or ambiguous.
   */
  direction: 'increase' | 'decrease' | 'maintain' | 'ambiguous';
  /**
   * Sets the secrecy threshold.
   */
  counts?: 'children' | 'persons' | 'organisations' | 'things';
  /**
   * Whether each measure adds to the ones before.
   */
  cumulative?: boolean;
  /**
   * The objectives it informs.
   */
  objectives?: string[];
  /**
   * Where the figures come from.
   */
  source: {
    /**
     * The organisation that holds them.
     */
    actor?: string;
    /**
     * The file or register they come from.
     */
    file?: string;
    /**
     * How they are obtained.
     */
    access?: string;
  };
  /**
   * How often it is collected.
   */
  collection?: {
    /**
     * How often.
     */
    frequency?: 'weekly' | 'monthly' | 'quarterly' | 'school-year' | 'yearly' | 'once';
    /**
     * The organisation that sends the figures.
     */
    responsible?: string;
    /**
     * When collection starts.
     */
    starts?: string;
    /**
     * When collection ends.
     */
    ends?: string;
  };
  /**
   * The value before the action, or a list by territory.
   */
  baseline?:
    | {
        /**
         * The territory concerned.
         */
        territory?: string;
        /**
         * The day of the baseline.
         */
        date?: string;
        /**
         * The value.
         */
        value?: number;
        /**
         * The numerator.
         */
        numerator?: number;
        /**
         * The denominator.
         */
        denominator?: number;
        /**
         * How it was obtained.
         */
        method?: string;
      }
    | {
        /**
         * The territory concerned.
         */
        territory?: string;
        /**
         * The day of the baseline.
         */
        date?: string;
        /**
         * The value.
         */
        value?: number;
        /**
         * The numerator.
         */
        numerator?: number;
        /**
         * The denominator.
         */
        denominator?: number;
        /**
         * How it was obtained.
         */
        method?: string;
      }[];
  /**
   * The value to reach, or a list by territory.
   */
  target?:
    | {
        /**
         * The territory concerned.
         */
        territory?: string;
        /**
         * The value to reach.
         */
        value?: number;
        /**
         * The date by which to reach it.
         */
        due?: string;
        /**
         * Why this target.
         */
        rationale?: string;
      }
    | {
        /**
         * The territory concerned.
         */
        territory?: string;
        /**
         * The value to reach.
         */
        value?: number;
        /**
         * The date by which to reach it.
         */
        due?: string;
        /**
         * Why this target.
         */
        rationale?: string;
      }[];
  /**
   * The smallest change worth having, written before.
   */
  useful_effect?: {
    /**
     * The size of the change.
     */
    value?: number;
    /**
     * Why this size.
     */
    rationale?: string;
  };
  /**
   * Before-after, series, comparison or drawn by lot.
   */
  design?: 'before-after' | 'series' | 'comparison' | 'lot';
  /**
   * The territories or groups compared with.
   *
   * Items: The territories or groups compared with.
   */
  comparisons?: {
    /**
     * The territory compared with.
     */
    territory?: string;
    /**
     * The group compared with.
     */
    group?: string;
    /**
     * Control or placebo.
     */
    role?: 'control' | 'placebo';
    /**
     * Why the comparison is fair.
     */
    rationale?: string;
  }[];
  /**
   * Changes of definition or source.
   *
   * Items: Changes of definition or source.
   */
  breaks?: {
    /**
     * The day of the change.
     */
    date: string;
    /**
     * What changed.
     */
    reason: string;
  }[];
  /**
   * What the indicator does not say.
   */
  limits?: string;
  /**
   * The measures, or the same columns in a CSV file beside.
   *
   * Items: The measures, or the same columns in a CSV file beside.
   */
  measures?: {
    /**
     * The period’s last day.
     */
    date: string;
    /**
     * The period’s first day.
     */
    period_start?: string;
    /**
     * The territory measured; none for the whole.
     */
    territory?: string;
    /**
     * The group measured; none for the whole.
     */
    group?: string;
    /**
     * The school or class, for paired comparisons.
     */
    unit?: string;
    /**
     * The value measured.
     */
    value?: number;
    /**
     * The numerator.
     */
    numerator?: number;
    /**
     * The denominator.
     */
    denominator?: number;
    /**
     * The time or population exposed, for a rate.
     */
    exposure?: number;
    /**
     * The number of observations.
     */
    n?: number;
    /**
     * The standard deviation of the observations.
     */
    sd?: number;
    /**
     * For the same persons: from no to yes.
     */
    gained?: number;
    /**
     * For the same persons: from yes to no.
     */
    lost?: number;
    /**
     * Good, doubtful, estimated or provisional.
     */
    quality?: 'good' | 'doubtful' | 'estimated' | 'provisional';
    /**
     * Why the measure is missing.
     */
    missing?: string;
    /**
     * A remark.
     */
    note?: string;
    /**
     * The widest audience.
     */
    confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
  }[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}

/**
 * An interview with an organisation, and its coded extracts.
 */
export interface Interview {
  /**
   * The day of the interview.
   */
  date: string;
  /**
   * The organisation that was met.
   */
  actor: string;
  /**
   * The function of the person met, among those of the actor.
   */
  function?: string;
  /**
   * The territory that was spoken of.
   */
  territory?: string;
  /**
   * How the interview was held.
   */
  mode?: 'in-person' | 'phone' | 'video' | 'group' | 'written';
  /**
   * How long it lasted, in minutes.
   */
  minutes?: number;
  /**
   * The organisation that led the interview.
   */
  interviewer?: string;
  /**
   * How many people took part, for a group interview.
   */
  participants?: number;
  /**
   * Who coded it, by a letter or a function, never a name.
   */
  coder?: string;
  /**
   * The interview that this file codes a second time.
   */
  recodes?: string;
  /**
   * The identifier kept from a qualitative-analysis program.
   */
  guid?: string;
  /**
   * What the person met agreed to.
   */
  consent: {
    /**
     * That the purpose of the interview was explained; it must be.
     */
    purpose_told: true;
    /**
     * What may be quoted.
     */
    quotes: 'quotable' | 'group-only' | 'none';
    /**
     * The day consent was given.
     */
    given_on?: string;
    /**
     * The day from which the interview must be removed.
     */
    purge_on?: string;
  };
  /**
   * The coded passages of the interview.
   */
  extracts: InterviewExtract[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The coded passages of the interview.
 */
export interface InterviewExtract {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * What the extract says.
   */
  kind: 'observation' | 'need' | 'expectation' | 'offer' | 'proposal' | 'obstacle' | 'resource' | 'position';
  /**
   * The themes of the codebook.
   */
  themes?: string[];
  /**
   * What was said, in one sentence, pointing at nobody.
   */
  statement: string;
  /**
   * The exact words, if consent allows.
   */
  quote?: string;
  /**
   * The organisations something is expected of, or offered to.
   */
  towards?: string[];
  /**
   * The territory the extract is about.
   */
  territory?: string;
  /**
   * The objective concerned.
   */
  objective?: string;
  /**
   * The question of the roadmap that it answers.
   */
  question?: string;
  /**
   * The position on the objective, from -2 to 2.
   */
  value?: number;
  /**
   * The extracts that this one contradicts, written interview#extract.
   */
  contradicts?: string[];
  /**
   * The identifier kept from a qualitative-analysis program.
   */
  guid?: string;
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}

/**
 * A sitting of a committee: agenda, hearings, decisions, lessons.
 */
export interface Meeting {
  /**
   * The committee that meets.
   */
  committee: string;
  /**
   * The day of the meeting.
   */
  date: string;
  /**
   * When it starts, for instance 14:30.
   */
  starts_at?: string;
  /**
   * When it ends.
   */
  ends_at?: string;
  /**
   * Where it takes place.
   */
  place?: string;
  /**
   * Planned, held or cancelled.
   */
  status: 'planned' | 'held' | 'cancelled';
  /**
   * The items of the agenda.
   */
  agenda?: MeetingAgendaItem[];
  /**
   * The organisations present.
   */
  present?: string[];
  /**
   * The organisations excused.
   */
  excused?: string[];
  /**
   * The hearings of the meeting.
   */
  hearings?: MeetingHearing[];
  /**
   * The decisions of the meeting.
   */
  decisions?: MeetingDecision[];
  /**
   * The lessons drawn.
   */
  lessons?: MeetingLesson[];
  /**
   * The adaptations of the method.
   */
  adaptations?: MeetingAdaptation[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The items of the agenda.
 */
export interface MeetingAgendaItem {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The item in a sentence.
   */
  title: string;
  /**
   * Information, debate or decision.
   */
  kind?: 'information' | 'debate' | 'decision';
  /**
   * How long it should take.
   */
  minutes?: number;
  /**
   * The organisation that presents.
   */
  presenter?: string;
  /**
   * The document examined.
   */
  document?: string;
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The hearings of the meeting.
 */
export interface MeetingHearing {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The function of the guest, never a name.
   */
  guest_function: string;
  /**
   * The guest’s organisation.
   */
  guest_organisation?: string;
  /**
   * What it was about.
   */
  subject: string;
  /**
   * What was learnt.
   */
  lessons?: string[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The decisions of the meeting.
 */
export interface MeetingDecision {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The text of the decision.
   */
  text: string;
  /**
   * Decision, opinion, deferral or none.
   */
  kind?: 'decision' | 'opinion' | 'deferral' | 'none';
  /**
   * The organisation that must carry it out.
   */
  owner?: string;
  /**
   * By when.
   */
  due?: string;
  /**
   * Open, done, dropped or superseded.
   */
  status?: 'open' | 'done' | 'dropped' | 'superseded';
  /**
   * The decision that replaces it, written meeting#decision.
   */
  superseded_by?: string;
  /**
   * What it is about, for instance action:ecole-ouverte.
   */
  about?: string[];
  /**
   * The reservations voiced.
   */
  reservations?: string[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The lessons drawn.
 */
export interface MeetingLesson {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The lesson in a sentence.
   */
  text: string;
  /**
   * What it is about.
   */
  about?: string[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The adaptations of the method.
 */
export interface MeetingAdaptation {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The adaptation in a sentence.
   */
  text: string;
  /**
   * What calls for it.
   */
  reason?: string;
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}

/**
 * The project of a département, or the national one: this file marks its folder.
 */
export interface Project {
  /**
   * The version of the data format: 1.
   */
  format: 1;
  /**
   * A department’s project or the national one.
   */
  kind: 'department' | 'national';
  /**
   * The INSEE code of the département, in quotes.
   */
  department?: string;
  /**
   * The title of the project.
   */
  title: string;
  /**
   * The name of the département or body.
   */
  name: string;
  /**
   * The language of the documents.
   */
  locale?: 'fr' | 'en';
  /**
   * The actor that leads interviews and method.
   */
  resource_body?: string;
  /**
   * Elected members and staff, in their public function.
   */
  people?: ProjectPerson[];
  /**
   * The agreement between the département and the resource body.
   */
  convention?: {
    /**
     * The organisations that signed.
     */
    parties?: string[];
    /**
     * The day it was signed.
     */
    signed?: string;
    /**
     * When it starts.
     */
    starts?: string;
    /**
     * When it ends.
     */
    ends?: string;
  };
  /**
   * The dates of the four steps.
   */
  steps?: {
    /**
     * The dates of this step.
     */
    launch?: {
      /**
       * The first day of the step.
       */
      starts?: string;
      /**
       * The last day of the step.
       */
      ends?: string;
    };
    /**
     * The dates of this step.
     */
    diagnosis?: {
      /**
       * The first day of the step.
       */
      starts?: string;
      /**
       * The last day of the step.
       */
      ends?: string;
    };
    /**
     * The dates of this step.
     */
    experimentation?: {
      /**
       * The first day of the step.
       */
      starts?: string;
      /**
       * The last day of the step.
       */
      ends?: string;
    };
    /**
     * The dates of this step.
     */
    evaluation?: {
      /**
       * The first day of the step.
       */
      starts?: string;
      /**
       * The last day of the step.
       */
      ends?: string;
    };
  };
  /**
   * The date at which the project is read; today by default.
   */
  as_of?: string;
  /**
   * The thresholds of statistical secrecy, and the texts admitted.
   */
  privacy?: {
    /**
     * Below these counts nothing is published; they may be raised, never lowered.
     */
    thresholds?: {
      /**
       * At least 11.
       */
      children?: number;
      /**
       * At least 5.
       */
      persons?: number;
      /**
       * At least 3.
       */
      organisations?: number;
    };
    /**
     * What looks like personal data and is not: an author quoted, the address of a service.
     */
    allowed?: {
      /**
       * The name or the address, as it is written in the files.
       */
      text: string;
      /**
       * Why it may be written, in several words.
       */
      reason: string;
    }[];
  };
  /**
   * Folders of hypotheses shared by others.
   */
  libraries?: string[];
  /**
   * The severity chosen for a rule.
   */
  rules?: {
    [k: string]: 'off' | 'info' | 'warning' | 'error';
  };
  /**
   * Findings set aside, with a reason and an end.
   *
   * Items: Findings set aside, with a reason and an end.
   */
  suppressions?: {
    /**
     * The name of the rule.
     */
    rule: string;
    /**
     * The file concerned; all by default.
     */
    file?: string;
    /**
     * The place in the file.
     */
    pointer?: string;
    /**
     * Why the finding is set aside.
     */
    reason: string;
    /**
     * The last day of the exception.
     */
    until: string;
  }[];
  /**
   * How documents look.
   */
  report?: {
    /**
     * The file of the logo.
     */
    logo?: string;
    /**
     * The main colour, for instance “#003366”.
     */
    colour?: string;
    /**
     * The text at the top of pages.
     */
    header?: string;
    /**
     * The text at the bottom of pages.
     */
    footer?: string;
    /**
     * The département’s Word template.
     */
    word_template?: string;
  };
  /**
   * Limits stricter than those of odas.
   */
  limits?: {
    /**
     * The size of a file, in bytes.
     */
    file_size?: number;
    /**
     * The number of nested levels.
     */
    depth?: number;
  };
}
/**
 * Elected members and staff, in their public function.
 */
export interface ProjectPerson {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The person’s name.
   */
  name: string;
  /**
   * The public function.
   */
  role?: string;
}

/**
 * What was already made public; written by odas, not to be edited.
 */
export interface Published {
  /**
   * The version of this file: 1.
   */
  version: 1;
  /**
   * The documents published.
   *
   * Items: The documents published.
   */
  documents: {
    /**
     * The name of the document.
     */
    document: string;
    /**
     * The date of the document.
     */
    date: string;
    /**
     * Its audience.
     */
    audience: 'public' | 'national' | 'committee' | 'working-group' | 'team';
    /**
     * The measures printed or hidden.
     *
     * Items: The measures printed or hidden.
     */
    cells: {
      /**
       * The measure, written indicator#date.
       */
      measure: string;
      /**
       * Whether the value was printed.
       */
      shown: boolean;
      /**
       * The value printed, as the measure writes it.
       */
      value?: number;
      /**
       * The numerator printed.
       */
      numerator?: number;
      /**
       * The denominator printed.
       */
      denominator?: number;
      /**
       * The number of observations printed.
       */
      n?: number;
    }[];
  }[];
}

/**
 * The localised plan of the launch: stakes, context, questions, objectives, territories, actors, organisation.
 */
export interface Roadmap {
  /**
   * Why it matters here.
   */
  stakes: RoadmapStake[];
  /**
   * What is already known, with its source.
   */
  context: RoadmapContext[];
  /**
   * What the diagnosis or the trial must answer.
   */
  questions: RoadmapQuestion[];
  /**
   * What is to be reached, and where.
   */
  objectives: RoadmapObjective[];
  /**
   * The territories of the project.
   */
  territories: RoadmapTerritory[];
  /**
   * The actors that must take part.
   */
  required_actors: string[];
  /**
   * How the project is steered.
   */
  organisation: {
    /**
     * Who leads the project.
     */
    project_lead?: string;
    /**
     * The elected member in charge.
     */
    elected_referent?: string;
    /**
     * The committees of the project.
     */
    committees?: string[];
    /**
     * The main milestones.
     */
    milestones?: RoadmapMilestone[];
    /**
     * What could endanger the project.
     */
    risks?: RoadmapRisk[];
  };
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * Why it matters here.
 */
export interface RoadmapStake {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The stake in a few words.
   */
  title: string;
  /**
   * What makes it a stake here.
   */
  argument?: string;
}
/**
 * What is already known, with its source.
 */
export interface RoadmapContext {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * What is known.
   */
  finding: string;
  /**
   * Where the finding comes from.
   */
  source?: string;
  /**
   * When it was found, day or month.
   */
  date?: string;
  /**
   * a (sure), b (likely) or c (to check).
   */
  reliability?: 'a' | 'b' | 'c';
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * What the diagnosis or the trial must answer.
 */
export interface RoadmapQuestion {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The question.
   */
  question: string;
  /**
   * The step that must answer it.
   */
  answered_by?: ('diagnosis' | 'experimentation' | 'evaluation')[];
}
/**
 * What is to be reached, and where.
 */
export interface RoadmapObjective {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The objective in a sentence.
   */
  title: string;
  /**
   * The stakes it answers.
   */
  stakes?: string[];
  /**
   * The precise territories concerned.
   */
  territories: string[];
  /**
   * What one should be able to see.
   */
  expected_result?: string;
  /**
   * By when.
   */
  due?: string;
  /**
   * The themes of the codebook.
   */
  themes?: string[];
}
/**
 * The territories of the project.
 */
export interface RoadmapTerritory {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The name of the territory.
   */
  name: string;
  /**
   * What sort of territory it is.
   */
  type: 'qpv' | 'commune' | 'epci' | 'sector' | 'school-area' | 'department' | 'other';
  /**
   * The official code, in quotes, when known.
   */
  code?: string;
  /**
   * The year of the perimeter.
   */
  vintage?: string;
  /**
   * The first day of this perimeter.
   */
  valid_from?: string;
  /**
   * The last day of this perimeter.
   */
  valid_until?: string;
  /**
   * The territory it replaces.
   */
  succeeds?: string;
  /**
   * The territory that holds it.
   */
  part_of?: string;
}
/**
 * The main milestones.
 */
export interface RoadmapMilestone {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * What must be reached.
   */
  title: string;
  /**
   * When it is due.
   */
  date: string;
  /**
   * The step concerned.
   */
  step?: 'launch' | 'diagnosis' | 'experimentation' | 'evaluation';
  /**
   * Whether it is done.
   */
  done?: boolean;
}
/**
 * What could endanger the project.
 */
export interface RoadmapRisk {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The risk in a sentence.
   */
  title: string;
  /**
   * Low, medium or high.
   */
  likelihood?: 'low' | 'medium' | 'high';
  /**
   * Low, medium or high.
   */
  severity?: 'low' | 'medium' | 'high';
  /**
   * What is planned.
   */
  response?: string;
  /**
   * The organisation in charge.
   */
  owner?: string;
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}

/**
 * Influences and positions of the actors; for the team only.
 */
export interface Strategy {
  /**
   * The direct influence of each actor on each other, from 0 to 4.
   */
  influences?: {
    [k: string]: {
      [k: string]: number;
    };
  };
  /**
   * The position of each actor on each objective, from -4 to 4.
   */
  positions?: {
    [k: string]: {
      [k: string]: number;
    };
  };
}

/**
 * The themes that interviews are coded with.
 */
export interface Themes {
  /**
   * The themes of the codebook.
   */
  themes: ThemesTheme[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}
/**
 * The themes of the codebook.
 */
export interface ThemesTheme {
  /**
   * A short name in lower case, without accents or spaces.
   */
  id: string;
  /**
   * The name of the theme.
   */
  label: string;
  /**
   * What the theme covers.
   */
  definition?: string;
  /**
   * What belongs to it.
   */
  includes?: string;
  /**
   * What does not.
   */
  excludes?: string;
  /**
   * An example of extract.
   */
  example?: string;
  /**
   * The wider theme.
   */
  parent?: string;
  /**
   * The identifier kept from a qualitative-analysis program.
   */
  guid?: string;
}

/**
 * What a hypothesis seen elsewhere meets here.
 */
export interface Transfer {
  /**
   * Proposed, retained or rejected.
   */
  status: 'proposed' | 'retained' | 'rejected';
  /**
   * Why; due when it is rejected.
   */
  reason?: string;
  /**
   * The conditions of the hypothesis, here.
   *
   * Items: The conditions of the hypothesis, here.
   */
  conditions?: {
    /**
     * The id of the condition in the hypothesis.
     */
    condition: string;
    /**
     * Whether it is present here.
     */
    present: 'yes' | 'partial' | 'no' | 'unknown';
    /**
     * What lets one say so.
     */
    reason?: string;
  }[];
  /**
   * The widest audience.
   */
  confidentiality?: 'public' | 'national' | 'committee' | 'working-group' | 'team';
}

export interface KindTypes {
  action: Action;
  actor: Actor;
  ballot: Ballot;
  committee: Committee;
  'contribution-analysis': ContributionAnalysis;
  contribution: Contribution;
  criteria: Criteria;
  diagnosis: Diagnosis;
  hypothesis: Hypothesis;
  indicator: Indicator;
  interview: Interview;
  meeting: Meeting;
  project: Project;
  published: Published;
  roadmap: Roadmap;
  strategy: Strategy;
  themes: Themes;
  transfer: Transfer;
}
