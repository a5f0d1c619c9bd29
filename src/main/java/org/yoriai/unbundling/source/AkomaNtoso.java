package org.yoriai.unbundling.source;

import org.yoriai.unbundling.UnusableLaw;

/** Akoma Ntoso 2.0 and 3.0. */
public record AkomaNtoso() implements SourceReader {

    @Override
    public Found read(byte[] source) throws UnusableLaw {
        return new AkomaNtosoReading().parse(source);
    }
}
