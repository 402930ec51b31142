package se.frid.psychometrics.followup;

/**
 * How many are not yet lost at each time: Kaplan and Meier's curve of the losses, outcomes of the same time having left before.
 * Places count persons in order of time; all arrays have an element for each different time.
 */
final class Censoring {

    private final int[] timeOf;
    private final double[] times;
    private final double[] before;
    private final int[] atRisk;
    private final int[] lost;

    private Censoring(int[] timeOf, double[] times, double[] before, int[] atRisk, int[] lost) {
        this.timeOf = timeOf;
        this.times = times;
        this.before = before;
        this.atRisk = atRisk;
        this.lost = lost;
    }

    static Censoring of(FollowUp followUp, int[] order) {
        int n = order.length;
        int[] timeOf = new int[n];
        int different = 0;
        for (int i = 0; i < n; i++) {
            different += i > 0 && followUp.time(order[i]) > followUp.time(order[i - 1]) ? 1 : 0;
            timeOf[i] = different;
        }
        int size = n == 0 ? 0 : different + 1;
        double[] times = new double[size];
        int[] atRisk = new int[size];
        int[] lost = new int[size];
        int[] events = new int[size];
        for (int i = n - 1; i >= 0; i--) {
            times[timeOf[i]] = followUp.time(order[i]);
            atRisk[timeOf[i]] = n - i;
            if (followUp.isEvent(order[i])) {
                events[timeOf[i]]++;
            } else {
                lost[timeOf[i]]++;
            }
        }
        double[] before = new double[size];
        double share = 1;
        for (int t = 0; t < size; t++) {
            before[t] = share;
            if (lost[t] > 0) {
                share *= 1 - (double) lost[t] / (atRisk[t] - events[t]);
            }
        }
        return new Censoring(timeOf, times, before, atRisk, lost);
    }

    /** How many different times. */
    int size() {
        return times.length;
    }

    /** Which of the different times a place has. */
    int timeOf(int place) {
        return timeOf[place];
    }

    /** Share not lost just before the time of a place. */
    double before(int place) {
        return before[timeOf[place]];
    }

    int atRisk(int time) {
        return atRisk[time];
    }

    int lost(int time) {
        return lost[time];
    }
}
