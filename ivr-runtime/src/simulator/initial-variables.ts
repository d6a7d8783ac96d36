/** Who calls whom, as the switch would know it. */
export type CallFacts = {
  channelUuid: string
  callerNumber: string
  callerName: string
  calledNumber: string
  socketHost: string
  socketPort: number
  sessionId: number
  /** When the call came in, in microseconds since 1970. */
  createdAtUs: string
}

const callerSdp = [
  'v=0',
  'o=FreeSWITCH 1795147944 1795147945 IN IP4 127.0.0.1',
  's=FreeSWITCH',
  'c=IN IP4 127.0.0.1',
  't=0 0',
  'm=audio 16508 RTP/AVP 0 8 102 101 13 103 104',
  'a=rtpmap:0 PCMU/8000',
  'a=rtpmap:8 PCMA/8000',
  'a=rtpmap:102 opus/48000/2',
  'a=fmtp:102 useinbandfec=0; cbr=1; maxaveragebitrate=30000; maxplaybackrate=48000; ptime=20; minptime=10; maxptime=40',
  'a=rtpmap:101 telephone-event/8000',
  'a=fmtp:101 0-15',
  'a=rtpmap:13 CN/8000',
  'a=rtpmap:103 telephone-event/48000',
  'a=fmtp:103 0-15',
  'a=rtpmap:104 CN/48000',
  'a=ptime:20',
  '',
].join('\r\n')

/** The channel's variables when the switch dials the handler: those of a real SIP call (capture `sync-menu-digit-ok`). */
export const initialVariables = (call: CallFacts): Record<string, string> => ({
  direction: 'inbound',
  uuid: call.channelUuid,
  session_id: String(call.sessionId),
  sip_from_user: call.callerNumber,
  sip_from_uri: `${call.callerNumber}@127.0.0.1`,
  sip_from_host: '127.0.0.1',
  video_media_flow: 'disabled',
  text_media_flow: 'disabled',
  channel_name: `sofia/internal/${call.callerNumber}@127.0.0.1`,
  sip_call_id: 'de0c0b0c-5f61-1240-c094-eae96ce0a72c',
  sip_local_network_addr: '127.0.0.1',
  sip_network_ip: '127.0.0.1',
  sip_network_port: '5060',
  sip_invite_stamp: String(call.createdAtUs),
  sip_received_ip: '127.0.0.1',
  sip_received_port: '5060',
  sip_via_protocol: 'udp',
  sip_from_user_stripped: call.callerNumber.replace(/^\+/, ''),
  sip_from_tag: 'eS5p0gDQa5KvF',
  sofia_profile_name: 'internal',
  sofia_profile_url: 'sip:mod_sofia@127.0.0.1:5060',
  recovery_profile_name: 'internal',
  'sip_Remote-Party-ID': `"${call.callerName}" <sip:${call.callerNumber}@127.0.0.1>;party=calling;screen=yes;privacy=off`,
  sip_cid_type: 'rpid',
  sip_full_via: 'SIP/2.0/UDP 127.0.0.1;rport=5060;branch=z9hG4bKj5jB31BmtHSUB',
  sip_from_display: call.callerName,
  sip_full_from: `"${call.callerName}" <sip:${call.callerNumber}@127.0.0.1>;tag=eS5p0gDQa5KvF`,
  sip_full_to: `<sip:${call.calledNumber}@127.0.0.1:5060>`,
  sip_allow: 'INVITE, ACK, BYE, CANCEL, OPTIONS, MESSAGE, INFO, UPDATE, REGISTER, REFER, NOTIFY',
  sip_req_user: call.calledNumber,
  sip_req_port: '5060',
  sip_req_uri: `${call.calledNumber}@127.0.0.1:5060`,
  sip_req_host: '127.0.0.1',
  sip_to_user: call.calledNumber,
  sip_to_port: '5060',
  sip_to_uri: `${call.calledNumber}@127.0.0.1:5060`,
  sip_to_host: '127.0.0.1',
  sip_contact_user: 'mod_sofia',
  sip_contact_port: '5060',
  sip_contact_uri: 'mod_sofia@127.0.0.1:5060',
  sip_contact_host: '127.0.0.1',
  sip_user_agent: 'FreeSWITCH-mod_sofia/1.10.12-release+git~20240802T210227Z~a88d069d6f~64bit',
  sip_via_host: '127.0.0.1',
  sip_via_rport: '5060',
  max_forwards: '70',
  switch_r_sdp: callerSdp,
  ep_codec_string:
    'CORE_PCM_MODULE.PCMU@8000h@20i@64000b,CORE_PCM_MODULE.PCMA@8000h@20i@64000b,mod_opus.opus@48000h@20i@2c',
  rtp_use_codec_string: 'PCMU,PCMA,OPUS',
  remote_video_media_flow: 'inactive',
  remote_text_media_flow: 'inactive',
  remote_audio_media_flow: 'sendrecv',
  audio_media_flow: 'sendrecv',
  remote_media_ip: '127.0.0.1',
  remote_media_port: '16508',
  rtp_audio_recv_pt: '0',
  rtp_use_codec_name: 'PCMU',
  rtp_use_codec_rate: '8000',
  rtp_use_codec_ptime: '20',
  rtp_use_codec_channels: '1',
  rtp_last_audio_codec_string: 'PCMU@8000h@20i@1c',
  read_codec: 'PCMU',
  original_read_codec: 'PCMU',
  read_rate: '8000',
  original_read_rate: '8000',
  write_codec: 'PCMU',
  write_rate: '8000',
  dtmf_type: 'rfc2833',
  endpoint_disposition: 'RECEIVED',
  DP_MATCH: `ARRAY::${call.calledNumber}`,
  call_uuid: call.channelUuid,
  socket_host: call.socketHost,
})

const switchSdp = [
  'v=0',
  'o=FreeSWITCH 1795146738 1795146739 IN IP4 127.0.0.1',
  's=FreeSWITCH',
  'c=IN IP4 127.0.0.1',
  't=0 0',
  'm=audio 17714 RTP/AVP 0 101 13',
  'a=rtpmap:0 PCMU/8000',
  'a=rtpmap:101 telephone-event/8000',
  'a=fmtp:101 0-15',
  'a=rtpmap:13 CN/8000',
  'a=ptime:20',
  'a=sendrecv',
  '',
].join('\r\n')

/** Set when the call is answered. */
export const answeredVariables: Readonly<Record<string, string>> = {
  rtp_local_sdp_str: switchSdp,
  local_media_ip: '127.0.0.1',
  local_media_port: '17714',
  advertised_media_ip: '127.0.0.1',
  rtp_use_timer_name: 'soft',
  rtp_use_pt: '0',
  rtp_use_ssrc: '858206844',
  rtp_2833_send_payload: '101',
  rtp_2833_recv_payload: '101',
}
