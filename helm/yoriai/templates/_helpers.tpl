{{- define "yoriai.image" -}}
{{- with .Values.image -}}
{{- if .digest -}}
{{ .repository }}@{{ .digest }}
{{- else -}}
{{ .repository }}:{{ .tag | default $.Chart.AppVersion }}
{{- end -}}
{{- end -}}
{{- end }}

{{- define "yoriai.selector" -}}
app.kubernetes.io/name: yoriai
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "yoriai.labels" -}}
{{ include "yoriai.selector" . }}
app.kubernetes.io/part-of: yoriai
{{- end }}

{{/* What every process of the image is told, without secrets. */}}
{{- define "yoriai.settings" -}}
KAFKA_BOOTSTRAP_SERVERS: {{ required "kafka.bootstrapServers is missing: host:port of the brokers" .Values.kafka.bootstrapServers | quote }}
QUARKUS_DATASOURCE_IDENTITY_JDBC_URL: {{ required "database.identity.jdbcUrl is missing: jdbc:postgresql://…?currentSchema=identity" .Values.database.identity.jdbcUrl | quote }}
QUARKUS_DATASOURCE_IDENTITY_USERNAME: {{ .Values.database.identity.username | quote }}
QUARKUS_DATASOURCE_JDBC_URL: {{ required "database.app.jdbcUrl is missing: jdbc:postgresql://…?currentSchema=yoriai" .Values.database.app.jdbcUrl | quote }}
QUARKUS_DATASOURCE_USERNAME: {{ .Values.database.app.username | quote }}
YORIAI_DEMO: "false"
YORIAI_EVENTS_REPLICATION: {{ .Values.kafka.replication | quote }}
YORIAI_HTTP_HOST: "0.0.0.0"
YORIAI_HTTP_PORT: "8080"
YORIAI_OIDC_CLIENT_ID: {{ .Values.oidc.clientId | quote }}
YORIAI_OIDC_ISSUER: {{ required "oidc.issuer is missing: https://…/realms/yoriai" .Values.oidc.issuer | quote }}
YORIAI_PUBLIC_HOST: {{ required "publicHost is missing: the host under which people reach the instance" .Values.publicHost | quote }}
YORIAI_REGISTRATION: {{ .Values.registration | quote }}
{{- with .Values.mail }}
{{- if .host }}
YORIAI_SMTP_FROM: {{ required "mail.from is missing: the address from which mails come" .from | quote }}
YORIAI_SMTP_HOST: {{ .host | quote }}
YORIAI_SMTP_PORT: {{ .port | quote }}
YORIAI_SMTP_TLS: {{ .startTls | quote }}
YORIAI_SMTP_USER: {{ .user | quote }}
{{- end }}
{{- end }}
YORIAI_STATE_DIR: /var/lib/yoriai
{{- range $name, $value := .Values.extraEnv }}
{{ $name }}: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "yoriai.runtimeSecrets" -}}
{{- $secret := .Values.secrets.runtime -}}
{{- $names := list "QUARKUS_DATASOURCE_IDENTITY_PASSWORD" "QUARKUS_DATASOURCE_PASSWORD" "YORIAI_IDENTITY_SEAL_KEY" "YORIAI_LEDGER_SEAL_KEY" "YORIAI_OIDC_CLIENT_SECRET" "YORIAI_OIDC_COOKIE_SECRET" -}}
{{- if .Values.mail.host -}}
{{- $names = concat $names (list "YORIAI_OIDC_SERVICE_CLIENT_SECRET" "YORIAI_SMTP_PASSWORD") -}}
{{- end -}}
{{- range $i, $name := $names }}
{{- if $i }}
{{ end -}}
- name: {{ $name }}
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: {{ $name }}
{{- end }}
{{- end }}

{{- define "yoriai.podSecurity" -}}
automountServiceAccountToken: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "yoriai.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}
