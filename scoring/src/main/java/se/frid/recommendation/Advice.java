package se.frid.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What guidance says of a case.
 *
 * @param recommendations protection before treatment, the strongest and earliest first; each intervention once for each person
 * @param duties the strongest first; each provision once
 * @param questions what must be asked before more can be said, also of what only the level before a lowering gives
 * @param setAside recommendations that fell away, or stand weaker, later or with less said of how, because a professional lowered
 *     a level; as they were, so that none changes in silence
 */
public record Advice(
        List<Recommendation> recommendations,
        List<Duty> duties,
        List<Question> questions,
        List<Recommendation> setAside) {

    public Advice {
        recommendations = List.copyOf(recommendations);
        duties = List.copyOf(duties);
        questions = List.copyOf(questions);
        setAside = List.copyOf(setAside);
    }

    /** This, with what a lowered level took away: duties stay, what may be a duty is still asked, recommendations are set aside. */
    Advice keeping(Advice beforeLowering) {
        List<Recommendation> gone = beforeLowering.recommendations.stream()
                .filter(one -> recommendations.stream().noneMatch(other -> stillStands(one, other)))
                .toList();
        List<Duty> all = new ArrayList<>();
        for (Duty duty : duties) {
            all.add(same(duty, beforeLowering.duties).map(duty::with).orElse(duty));
        }
        for (Duty duty : beforeLowering.duties) {
            if (same(duty, duties).isEmpty()) {
                all.add(new Duty(duty.legal(), duty.care(), duty.persons(), duty.notes(), duty.because(), true));
            }
        }
        List<Question> asked = new ArrayList<>(questions);
        for (Question question : beforeLowering.questions) {
            if (questions.stream().noneMatch(other -> asksTheSame(question, other))) {
                asked.add(question);
            }
        }
        return new Advice(recommendations, all.stream().sorted(Duty.ORDER).toList(), asked, gone);
    }

    private static boolean stillStands(Recommendation one, Recommendation now) {
        LocalDate by = one.by();
        boolean inTime = by == null || (now.by() != null && !now.by().isAfter(by));
        return one.intervention().id().equals(now.intervention().id())
                && Objects.equals(one.person(), now.person())
                && now.strength().compareTo(one.strength()) <= 0
                && inTime
                && (one.waitsFor().isPresent() || now.waitsFor().isEmpty())
                && now.limits().containsAll(one.limits())
                && now.cautions().containsAll(one.cautions())
                && now.notes().containsAll(one.notes());
    }

    private static boolean asksTheSame(Question one, Question other) {
        return one.rule().equals(other.rule())
                && one.item().equals(other.item())
                && one.person().equals(other.person());
    }

    private static Optional<Duty> same(Duty duty, List<Duty> duties) {
        return duties.stream()
                .filter(other -> other.care() == duty.care()
                        && other.legal().provision().equals(duty.legal().provision()))
                .findFirst();
    }
}
