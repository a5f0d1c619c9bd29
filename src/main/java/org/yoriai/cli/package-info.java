/** The command line. Offline commands open no socket and touch no database. */
package org.yoriai.cli;
