package org.yoriai.consensus;

/** A point of the map. Closeness means similar answers; the directions mean nothing by themselves. */
public record Place(double x, double y) {
    public double distanceTo(Place other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
