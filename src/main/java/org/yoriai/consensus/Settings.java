package org.yoriai.consensus;

/** How a map is made: the mode is the type, its constants are the components. */
public sealed interface Settings permits PolisSettings, RobustSettings {
    /** The word for it in a result and on the command line. */
    String mode();
}
