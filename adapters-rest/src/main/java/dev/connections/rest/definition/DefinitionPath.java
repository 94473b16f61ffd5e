package dev.connections.rest.definition;

import dev.connections.rest.exchange.Action;
import dev.connections.rest.odata.Segment;
import java.util.List;

/**
 * A position on a path of definitions: a set of them, or one.
 *
 * @param context how a context URL names the place
 */
sealed interface DefinitionPath {

    String CAST = "Microsoft.Dynamics.CRM.";
    String COUNT = "$count";

    /** The place that a segment with the name of the set leads to. */
    static DefinitionPath of(DefinitionSet set, Segment segment) {
        return step(new AtSet(set, ""), segment);
    }

    private static DefinitionPath step(AtSet at, Segment segment) {
        return segment.arguments().isPresent() ? at.member(segment) : at;
    }

    /** How what the steps lead to from here is read. */
    Action follow(List<Segment> steps);

    /** At definitions. */
    record AtSet(DefinitionSet set, String before) implements DefinitionPath {

        DefinitionPath member(Segment segment) {
            Definition member = set.member(segment);
            return new AtOne(
                    member, before + set.name() + "('" + member.facts().get(set.key()) + "')", before + set.name());
        }

        @Override
        public Action follow(List<Segment> steps) {
            if (steps.isEmpty()) {
                return new DefinitionList(set, before + set.name());
            }
            Segment step = steps.get(0);
            List<Segment> rest = steps.subList(1, steps.size());
            if (step.name().equals(COUNT) && rest.isEmpty()) {
                return DefinitionList.count(set);
            }
            if (!step.name().startsWith(CAST)) {
                throw Definitions.unknown(step);
            }
            DefinitionSet cast = set.ofType(step.name().substring(CAST.length()));
            DefinitionSet named = new DefinitionSet(set.name() + "/" + step.name(), set.key(), cast.members());
            return new AtSet(named, before).follow(rest);
        }
    }

    /**
     * At one definition.
     *
     * @param kind how a context URL names the definition itself: one of several goes by the name of them all
     */
    record AtOne(Definition definition, String context, String kind) implements DefinitionPath {

        @Override
        public Action follow(List<Segment> steps) {
            if (steps.isEmpty()) {
                return new GetDefinition(definition, kind);
            }
            Segment step = steps.get(0);
            List<Segment> rest = steps.subList(1, steps.size());
            if (step.name().startsWith(CAST)) {
                return cast(step, rest);
            }
            RelatedDefinitions relatedDefinitions =
                    definition.related(step.name()).orElse(null);
            if (relatedDefinitions instanceof RelatedDefinitions.Many many) {
                return step(new AtSet(many.set(), context + "/"), step).follow(rest);
            }
            if (relatedDefinitions instanceof RelatedDefinitions.One one) {
                String reached = context + "/" + one.name();
                return new AtOne(one.definition(), reached, reached).follow(rest);
            }
            if (!definition.facts().containsKey(step.name()) || !rest.isEmpty()) {
                throw Definitions.unknown(step);
            }
            return new GetDefinitionProperty(definition, step.name(), context);
        }

        private Action cast(Segment step, List<Segment> rest) {
            if (!definition.is(step.name().substring(CAST.length()))) {
                throw Definitions.unknown(step);
            }
            return new AtOne(definition, context + "/" + step.name(), kind + "/" + step.name()).follow(rest);
        }
    }
}
