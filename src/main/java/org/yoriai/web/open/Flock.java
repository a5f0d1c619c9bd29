package org.yoriai.web.open;

import java.util.ArrayList;
import java.util.List;

/**
 * The seats of an assembly as birds on wires, for the tag of the same name: drawn up to a hundred, in words alone above.
 *
 * @param height in units of the drawing, 0 when nothing is drawn
 */
public record Flock(int height, List<Wire> wires) {
    private static final int MOST = 100;
    private static final int ON_A_WIRE = 20;
    private static final int BIRD = 20;
    private static final int WIRE = 26;

    /**
     * One wire; all in units of the drawing.
     *
     * @param top where its birds begin, {@code y} where it hangs
     * @param taken width of the seats that are taken, {@code free} of those that are not
     */
    public record Wire(int top, int y, int taken, int free) {}

    public Flock {
        wires = List.copyOf(wires);
    }

    /** @param taken seats with somebody in them, never more than {@code seats} is drawn */
    static Flock of(int taken, int seats) {
        if (seats <= 0 || seats > MOST) {
            return new Flock(0, List.of());
        }
        List<Wire> wires = new ArrayList<>();
        for (int first = 0; first < seats; first += ON_A_WIRE) {
            int here = Math.min(ON_A_WIRE, seats - first);
            int sitting = Math.max(0, Math.min(here, taken - first));
            int top = wires.size() * WIRE;
            wires.add(new Wire(top, top + BIRD - 1, sitting * BIRD, (here - sitting) * BIRD));
        }
        return new Flock(wires.size() * WIRE, wires);
    }
}
