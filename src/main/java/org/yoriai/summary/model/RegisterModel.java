package org.yoriai.summary.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has to be said of a model before members can be asked about it. */
public record RegisterModel(
        @NotBlank @Size(max = 80) @Schema(examples = "Mistral 7B")
        String name,

        @NotBlank @Size(max = 200) @Schema(examples = "Mistral AI, run by the city of Tsurumi")
        String provider,

        @NotBlank @Size(max = 200) @Schema(examples = "The city's own server; nothing leaves the town")
        String place,

        @NotBlank @Size(max = 80) @Schema(examples = "Apache-2.0")
        String licence,

        @NotBlank
        @Size(max = 500)
        @Schema(examples = "Trained by its makers on public web texts. Never on words from here.")
        String training,

        @NotBlank @Size(max = 300) @Schema(examples = "About 0.4 Wh a summary, as its operator measured")
        String cost,

        @NotNull @Size(max = 80) @Schema(examples = "") String weights,

        @NotBlank @Size(max = 200) @Schema(examples = "https://models.example/v1")
        String url,

        @NotBlank @Size(max = 100) @Schema(examples = "mistral-7b-instruct")
        String model) {}
