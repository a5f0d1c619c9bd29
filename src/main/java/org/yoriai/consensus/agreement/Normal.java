package org.yoriai.consensus.agreement;

/** The standard normal distribution, from the complementary error function of Cody (1969), to about 1e-15. */
public final class Normal {
    private static final double[] NEAR_OVER = {
        3.16112374387056560e00,
        1.13864154151050156e02,
        3.77485237685302021e02,
        3.20937758913846947e03,
        1.85777706184603153e-1
    };
    private static final double[] NEAR_UNDER = {
        2.36012909523441209e01, 2.44024637934444173e02, 1.28261652607737228e03, 2.84423683343917062e03
    };
    private static final double[] MIDDLE_OVER = {
        5.64188496988670089e-1,
        8.88314979438837594e0,
        6.61191906371416295e01,
        2.98635138197400131e02,
        8.81952221241769090e02,
        1.71204761263407058e03,
        2.05107837782607147e03,
        1.23033935479799725e03,
        2.15311535474403846e-8
    };
    private static final double[] MIDDLE_UNDER = {
        1.57449261107098347e01,
        1.17693950891312499e02,
        5.37181101862009858e02,
        1.62138957456669019e03,
        3.29079923573345963e03,
        4.36261909014324716e03,
        3.43936767414372164e03,
        1.23033935480374942e03
    };
    private static final double[] FAR_OVER = {
        3.05326634961232344e-1,
        3.60344899949804439e-1,
        1.25781726111229246e-1,
        1.60837851487422766e-2,
        6.58749161529837803e-4,
        1.63153871373020978e-2
    };
    private static final double[] FAR_UNDER = {
        2.56852019228982242e00,
        1.87295284992346725e00,
        5.27905102951428412e-1,
        6.05183413124413191e-2,
        2.33520497626869185e-3
    };
    private static final double ONE_OVER_ROOT_PI = 5.6418958354775628695e-1;

    private Normal() {}

    /** Φ(x): the chance of a value below x. */
    public static double below(double x) {
        return erfc(-x / Math.sqrt(2)) / 2;
    }

    /** 1 − Φ(x), without loss of digits for large x. */
    public static double above(double x) {
        return erfc(x / Math.sqrt(2)) / 2;
    }

    static double erfc(double x) {
        double y = Math.abs(x);
        if (y <= 0.46875) {
            double square = y * y;
            return 1 - x * ratio(NEAR_OVER, NEAR_UNDER, square);
        }
        double tail;
        if (y <= 4) {
            tail = ratio(MIDDLE_OVER, MIDDLE_UNDER, y);
        } else {
            double square = 1 / (y * y);
            tail = (ONE_OVER_ROOT_PI - square * ratio(FAR_OVER, FAR_UNDER, square)) / y;
        }
        // e^(−y²) in two factors, the first of which has an exact square
        double coarse = Math.floor(y * 16) / 16;
        tail *= StrictMath.exp(-coarse * coarse) * StrictMath.exp(-(y - coarse) * (y + coarse));
        return x < 0 ? 2 - tail : tail;
    }

    /** The last coefficient above belongs to the highest power; below, the highest power has coefficient 1. */
    private static double ratio(double[] over, double[] under, double x) {
        double numerator = over[over.length - 1] * x;
        double denominator = x;
        int last = under.length - 1;
        for (int i = 0; i < last; i++) {
            numerator = (numerator + over[i]) * x;
            denominator = (denominator + under[i]) * x;
        }
        return (numerator + over[last]) / (denominator + under[last]);
    }
}
