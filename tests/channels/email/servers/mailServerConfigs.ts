export interface Place {
  folder: string;
  smtpPort: number;
  imapPort: number;
  lmtpPort: number;
  /** Where the city's receiver listens. */
  cityPort: number;
}

/** Nothing leaves this machine: one domain has mailboxes, one is the city, any other is refused. Retries come every second. */
export const postfixConfig = ({ folder, lmtpPort, cityPort }: Place): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.citoyens.test
myorigin = citoyens.test
mydestination =
alias_maps =
local_recipient_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = permit_mynetworks, reject
virtual_mailbox_domains = citoyens.test
virtual_transport = lmtp:inet:127.0.0.1:${lmtpPort}
transport_maps = inline:{ ville.test=smtp:[127.0.0.1]:${cityPort} }
default_transport = error:nothing leaves this machine
smtpd_peername_lookup = no
disable_dns_lookups = yes
smtp_dns_support_level = disabled
smtp_host_lookup = native
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
smtp_destination_concurrency_failed_cohort_limit = 1000
smtpd_client_connection_count_limit = 0
smtp_connection_cache_on_demand = no
`;

export const masterConfig = ({ smtpPort }: Place): string => `
127.0.0.1:${smtpPort} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
showq unix n - n - - showq
postlog unix-dgram n - n - 1 postlogd
`;

/** One password for all, no TLS: on this machine only. \`absent@citoyens.test\` is nobody. */
export const dovecotConfig = ({ folder, smtpPort, imapPort, lmtpPort }: Place): string => `
protocols = imap lmtp
base_dir = ${folder}/run
log_path = ${folder}/dovecot.log
instance_name = c360-test
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = nobody
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
mail_location = maildir:~/Maildir
first_valid_uid = 1
hostname = mx.citoyens.test
postmaster_address = postmaster@citoyens.test
submission_host = 127.0.0.1:${smtpPort}
auth_username_format = %Ln
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = passwd-file
  args = username_format=%Ln ${folder}/users.passwd
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtpPort}
  }
}
protocol lmtp {
  mail_plugins = sieve
}
plugin {
  sieve = ${folder}/sieve/%n.sieve
  sieve_plugins =
  sieve_extensions = +editheader
  sieve_vacation_min_period = 0
  sieve_vacation_send_from_recipient = yes
  sieve_redirect_envelope_from = orig_recipient
}
`;
