/** The register of models: which serve here, what they are made of, with which words, and how they have done. */
package org.yoriai.summary.model;
